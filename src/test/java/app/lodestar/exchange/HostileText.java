package app.lodestar.exchange;

import java.util.List;
import java.util.Random;

/** Text that tries to be something else: markup, a template, a link, a control. */
final class HostileText {
    static final List<String> SAMPLES =
            List.of(
                    "*a* _b_ **c** __d__ ~~e~~ `f` ``g` ```",
                    "# heading",
                    "#5 and #heading #",
                    "## two ##",
                    "C# #1",
                    "a\n# b",
                    "- item",
                    "+ item",
                    "* item",
                    "1. one",
                    "12) two",
                    "1.5 times",
                    "-5 %",
                    "a\n- b",
                    "a\n===",
                    "a\n---",
                    "---",
                    "***",
                    "___",
                    "- - -",
                    "a\n1. b",
                    "> quote",
                    ">quote",
                    "a\n> b",
                    "    four spaces",
                    "\ttab",
                    "a\n    b",
                    "a | b",
                    "|a|b|\n|---|---|",
                    "a\n:-",
                    "a | b\n--- | ---",
                    "| a |\n| - |",
                    "[x](javascript:alert(1))",
                    "![x](http://y)",
                    "[x]: http://y",
                    "[^1]",
                    "[ ] x",
                    "<b>x</b>",
                    "<script>alert(1)</script>",
                    "<!-- x -->",
                    "<br>",
                    "a < b > c",
                    "<https://x.y>",
                    "<a@b.c>",
                    "</details>",
                    "<details><summary>x</summary>",
                    "&amp; &lt; &#35; &copy; AT&T & R&D &;",
                    "\\ \\\\ \\* \\n",
                    "a\\",
                    "\\|",
                    "a\\|b",
                    "{{7*7}} ${jndi:ldap://x} #{1+1} {% raw %}",
                    "$x^2$ and $$y$$ costs $5",
                    "http://example.com www.example.com mailto:a@b.com ftp://x",
                    "@user and @cart_rate, a@b.com",
                    "~~~\nfence\n~~~",
                    "```\nfence\n```",
                    "a  \nb",
                    "a\\\nb",
                    "a\n\nb",
                    "a\n\n\nb",
                    "a\n\n\n\n\nb",
                    "\na",
                    "a\n",
                    "\n\na\n\n",
                    " a ",
                    "\u00a0a\u00a0",
                    "a\tb",
                    "a\r\nb",
                    "\u2003x\u3000",
                    "\u202Eevil\u202C",
                    "\u2066x\u2069",
                    "עברית abc 123",
                    "مرحبا\nhello",
                    "👨‍👩‍👧 🇬🇧 👍🏽",
                    "e\u0301 ñ ß İ ı ﬂ",
                    "\u200Bx\u200B",
                    "\uFEFFx",
                    "***bold*** and **half",
                    "a*b*c a_b_c snake_case _x",
                    "2 * 3 * 4",
                    "a`b",
                    "`",
                    "``",
                    "` `",
                    "`a",
                    "a`",
                    "\"quoted\" 'single'",
                    "%%{init: {}}%%",
                    "end",
                    "graph TD",
                    "1\\. x",
                    "+",
                    "-",
                    "=",
                    "#",
                    ">",
                    "|",
                    "~",
                    "_",
                    "*",
                    "!",
                    "[",
                    "]",
                    "(",
                    ")",
                    ":-:");

    private static final List<String> PIECES =
            List.of(
                    "\\", "`", "*", "_", "{", "}", "[", "]", "(", ")", "#", "+", "-", ".", "!", "|",
                    "<", ">", "&", "~", "=", ":", "@", "$", "%", "\"", "'", "/", "\n", "\n\n", " ",
                    "  ", "\t", "1", "a", "b", "ab", "www.", "http://", "&amp;", "<br>", "```",
                    "---", "1. ", "\u00a0", "\u202E", "ש", "é", "😀", "x_y", "\r", ";", "0", "A");

    private HostileText() {}

    /** A text of up to some twenty pieces. */
    static String random(Random random) {
        StringBuilder text = new StringBuilder();
        int pieces = 1 + random.nextInt(20);
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    /** A text on one line that can be seen. */
    static String randomLine(Random random) {
        return "x" + random(random).replaceAll("[\\r\\n]", "") + random.nextInt(1_000);
    }
}
