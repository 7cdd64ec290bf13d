package app.lodestar.exchange;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Reads Markdown as a CommonMark and GFM reader does, and says what its text is. */
final class ReadBack {
    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    private ReadBack() {}

    static Node parse(String markdown) {
        return PARSER.parse(markdown);
    }

    /** The text of a document that consists of paragraphs. */
    static String paragraphs(String markdown) {
        Node document = parse(markdown);
        List<String> texts = new ArrayList<>();
        for (Node block : children(document)) {
            if (!(block instanceof Paragraph)) {
                throw new AssertionError("not a paragraph: " + block + " in " + markdown);
            }
            texts.add(text(block));
        }
        return String.join("\n\n", texts);
    }

    /** The cells of the only table, row by row, the head first. */
    static List<List<String>> table(String markdown) {
        Node document = parse(markdown);
        if (!(document.getFirstChild() instanceof TableBlock table) || table.getNext() != null) {
            throw new AssertionError("not one table: " + markdown);
        }
        return rows(table);
    }

    static List<List<String>> rows(TableBlock table) {
        List<List<String>> rows = new ArrayList<>();
        for (Node part : children(table)) {
            for (Node row : children(part)) {
                rows.add(children(row).stream().map(ReadBack::text).toList());
            }
        }
        return rows;
    }

    /** The text inside a node; fails on markup that no text of ours makes. */
    static String text(Node node) {
        StringBuilder text = new StringBuilder();
        for (Node child : children(node)) {
            switch (child) {
                case Text each -> text.append(each.getLiteral());
                case Code each -> text.append(each.getLiteral());
                case HardLineBreak _ -> text.append('\n');
                case StrongEmphasis each -> text.append(text(each));
                case HtmlInline each -> text.append(html(each.getLiteral()));
                default -> throw new AssertionError("markup: " + child);
            }
        }
        return text.toString();
    }

    private static String html(String tag) {
        return switch (tag) {
            case "<br>" -> "\n";
            case "<bdi>", "</bdi>", "<!-- -->" -> "";
            default -> throw new AssertionError("raw HTML: " + tag);
        };
    }

    static List<Node> children(Node node) {
        List<Node> children = new ArrayList<>();
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }

    /** Every node below, parents first. */
    static List<Node> all(Node root) {
        List<Node> all = new ArrayList<>();
        for (Node child : children(root)) {
            all.add(child);
            all.addAll(all(child));
        }
        return all;
    }

    static boolean isTablePart(Node node) {
        return switch (node) {
            case Document _, TableBlock _, TableHead _, TableBody _, TableRow _, TableCell _ ->
                    true;
            default -> false;
        };
    }
}
