package app.lodestar.exchange;

import java.util.Set;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** What a line of Markdown says once its markup is gone; raw HTML other than a break is text. */
final class PlainText {
    /** Longer lines are taken as they are: nobody writes markup that long. */
    private static final int LONGEST = 10_000;

    private static final Parser INLINE = Parser.builder().enabledBlockTypes(Set.of()).build();

    private PlainText() {}

    static String of(String markdown) {
        if (markdown.length() > LONGEST || !holdsMarkup(markdown)) {
            return markdown.strip();
        }
        StringBuilder text = new StringBuilder(markdown.length());
        Node root = INLINE.parse(markdown);
        // By hand and not by a visitor: nesting is as deep as the file likes.
        for (Node node = root.getFirstChild(); node != null; node = next(node, root)) {
            text.append(own(node));
        }
        return text.toString().strip();
    }

    private static boolean holdsMarkup(String text) {
        return text.chars().anyMatch(c -> "\\`*_[]<&\n".indexOf(c) >= 0);
    }

    private static String own(Node node) {
        return switch (node) {
            case Text each -> each.getLiteral();
            case Code each -> each.getLiteral();
            case HardLineBreak _, SoftLineBreak _ -> "\n";
            case HtmlInline each -> html(each.getLiteral());
            default -> "";
        };
    }

    private static String html(String tag) {
        return switch (tag) {
            case "<br>", "<br/>", "<br />" -> "\n";
            case "<bdi>", "</bdi>", "<!-- -->" -> "";
            default -> tag;
        };
    }

    private static @org.jspecify.annotations.Nullable Node next(Node node, Node root) {
        Node at = node;
        if (at.getFirstChild() != null) {
            return at.getFirstChild();
        }
        while (at != null && !at.equals(root) && at.getNext() == null) {
            at = at.getParent();
        }
        return at == null || at.equals(root) ? null : at.getNext();
    }
}
