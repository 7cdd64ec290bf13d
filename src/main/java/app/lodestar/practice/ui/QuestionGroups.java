package app.lodestar.practice.ui;

import app.lodestar.practice.Product;
import app.lodestar.practice.Question;
import app.lodestar.practice.QuestionBank;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Questions under their products. */
final class QuestionGroups extends Div {
    private final QuestionBank bank;

    QuestionGroups(QuestionBank bank) {
        this.bank = bank;
        addClassName("groups");
    }

    /** Shows these questions, which come product by product. */
    void show(List<Question> questions) {
        removeAll();
        Map<Product, List<Question>> byProduct =
                questions.stream()
                        .collect(
                                Collectors.groupingBy(
                                        bank::productOf, LinkedHashMap::new, Collectors.toList()));
        byProduct.forEach((product, some) -> add(group(product, some)));
    }

    static String address(Product product) {
        return "practise/product/" + product.key();
    }

    private HtmlContainer group(Product product, List<Question> questions) {
        H2 name = new H2(new Anchor(address(product), product.name()));
        HtmlContainer head =
                Html.tag(
                        "div",
                        "head",
                        name,
                        Html.text("small", "", getTranslation(product.type().wordKey())));
        UnorderedList list = new UnorderedList();
        questions.forEach(question -> list.add(new QuestionRow(question)));
        return Html.tag("section", "group", head, list);
    }
}
