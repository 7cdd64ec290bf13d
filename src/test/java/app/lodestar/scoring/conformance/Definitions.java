package app.lodestar.scoring.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The 46 definitions, in their order, and the metrics that they refer to. */
public final class Definitions {
    /** Formulas by key. */
    public static final Map<String, String> METRICS =
            Map.of(
                    "shop_buyers", "unique(orders.buyer_id where channel = \"instagram_shop\")",
                    "orders_per_buyer", "count(orders) / unique(orders.buyer_id)",
                    "average_order_value", "sum(orders.amount) / count(orders)",
                    "shop_revenue", "sum(orders.amount where channel = \"instagram_shop\")");

    private Definitions() {}

    /** Their texts. */
    public static List<String> all() {
        try (var in = Definitions.class.getResourceAsStream("/app/lodestar/formula/formulas.tsv")) {
            var text =
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .map(line -> line.split("\t", 3))
                    .filter(cells -> cells[0].equals("definitions"))
                    .map(cells -> cells[2])
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
