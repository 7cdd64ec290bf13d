package app.lodestar.exchange.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * Our Markdown as a page shows it, element by element, so that no text of a person is ever parsed
 * as HTML. Diagrams stand as their source.
 */
class RenderedMarkdown extends Div {
    /** A long document is cut here; the whole of it is in the file. */
    private static final int BLOCKS = 150;

    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    private final boolean whole;

    RenderedMarkdown(String markdown) {
        addClassName("rendered");
        Node block = PARSER.parse(markdown).getFirstChild();
        int shown = 0;
        while (block != null && shown < BLOCKS) {
            Optional<HtmlContainer> drawn = block(block);
            drawn.ifPresent(this::add);
            block = block.getNext();
            shown++;
        }
        whole = block == null;
    }

    /** Whether all of the text is shown. */
    boolean isWhole() {
        return whole;
    }

    private static Optional<HtmlContainer> block(Node block) {
        return switch (block) {
            case Heading heading -> Optional.of(filled(heading(heading.getLevel()), heading));
            case org.commonmark.node.Paragraph paragraph ->
                    Optional.of(filled(new Paragraph(), paragraph));
            case BlockQuote quote -> Optional.of(blocks(tagged("blockquote"), quote));
            case BulletList list -> Optional.of(items(new UnorderedList(), list));
            case org.commonmark.node.OrderedList list ->
                    Optional.of(items(new OrderedList(), list));
            case FencedCodeBlock code -> {
                Pre pre = new Pre(code.getLiteral());
                pre.getElement().setAttribute("tabindex", "0");
                yield Optional.of(pre);
            }
            case TableBlock table -> Optional.of(table(table));
            default -> Optional.empty();
        };
    }

    /** One level lower than in the file, below the title of the dialog. */
    private static HtmlContainer heading(int level) {
        return tagged("h" + Math.min(level + 2, 6));
    }

    private static HtmlContainer blocks(HtmlContainer into, Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            block(child).ifPresent(into::add);
        }
        return into;
    }

    private static HtmlContainer items(HtmlContainer list, Node items) {
        for (Node item = items.getFirstChild(); item instanceof ListItem; item = item.getNext()) {
            com.vaadin.flow.component.html.ListItem line =
                    new com.vaadin.flow.component.html.ListItem();
            for (Node part = item.getFirstChild(); part != null; part = part.getNext()) {
                filled(line, part);
            }
            list.add(line);
        }
        return list;
    }

    private static HtmlContainer table(TableBlock block) {
        NativeTable table = new NativeTable();
        table.addClassName("table");
        for (Node part = block.getFirstChild(); part != null; part = part.getNext()) {
            HtmlContainer rows =
                    switch (part) {
                        case TableHead _ -> new NativeTableHeader();
                        case TableBody _ -> new NativeTableBody();
                        default -> new Div();
                    };
            for (Node row = part.getFirstChild(); row instanceof TableRow; row = row.getNext()) {
                rows.add(row(row));
            }
            table.add(rows);
        }
        Div scroller = new Div(table);
        scroller.addClassName("scroller");
        scroller.getElement().setAttribute("tabindex", "0");
        scroller.getElement().setAttribute("role", "group");
        return scroller;
    }

    private static NativeTableRow row(Node row) {
        NativeTableRow cells = new NativeTableRow();
        for (Node child = row.getFirstChild();
                child instanceof TableCell;
                child = child.getNext()) {
            boolean head = ((TableCell) child).isHeader();
            cells.add(filled(head ? new NativeTableHeaderCell() : new NativeTableCell(), child));
        }
        return cells;
    }

    private static HtmlContainer filled(HtmlContainer container, Node parent) {
        fill(container.getElement(), parent);
        return container;
    }

    private static void fill(Element element, Node parent) {
        Element into = element;
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            switch (child) {
                case Text text -> into.appendChild(Element.createText(text.getLiteral()));
                case Code code -> into.appendChild(new Element("code").setText(code.getLiteral()));
                case StrongEmphasis strong -> {
                    Element bold = new Element("strong");
                    fill(bold, strong);
                    into.appendChild(bold);
                }
                case HardLineBreak _ -> into.appendChild(new Element("br"));
                case Link link -> into.appendChild(link(link.getDestination()));
                case HtmlInline html -> into = html(into, html.getLiteral());
                default -> {}
            }
        }
    }

    /** The three tags that our own Markdown holds. */
    private static Element html(Element at, String tag) {
        return switch (tag) {
            case "<br>" -> at.appendChild(new Element("br"));
            case "<bdi>" -> {
                Element isolated = new Element("bdi");
                at.appendChild(isolated);
                yield isolated;
            }
            case "</bdi>" -> {
                Element outside = at.getParent();
                yield outside == null ? at : outside;
            }
            default -> at;
        };
    }

    private static Element link(String address) {
        Anchor anchor = new Anchor(address, address);
        anchor.getElement()
                .setAttribute("rel", "noopener noreferrer")
                .setAttribute("target", "_blank");
        return anchor.getElement();
    }

    private static HtmlContainer tagged(String tag) {
        return new HtmlContainer(tag);
    }
}
