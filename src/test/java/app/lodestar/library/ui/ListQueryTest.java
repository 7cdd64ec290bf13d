package app.lodestar.library.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.collaboration.Folder;
import app.lodestar.collaboration.Order;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ListQueryTest {

    @Test
    void anAddressWithoutWordsIsTheFirstVisit() {
        assertThat(ListQuery.of(QueryParameters.empty()))
                .isEqualTo(new ListQuery(Folder.ALL, "", Order.EDITED));
        assertThat(ListQuery.of(QueryParameters.empty()).parameters().getParameters()).isEmpty();
    }

    @Test
    void whatTheAddressSaysIsReadBack() {
        var query = new ListQuery(Folder.BIN, "a & b = “ü”", Order.TITLE);
        assertThat(ListQuery.of(query.parameters())).isEqualTo(query);
    }

    @Test
    void wordsNobodyKnowsArePassedOver() {
        var address =
                new QueryParameters(
                        Map.of(
                                "folder", List.of("../etc"),
                                "order", List.of(""),
                                "search", List.of()));
        assertThat(ListQuery.of(address)).isEqualTo(new ListQuery(Folder.ALL, "", Order.EDITED));
    }

    @Test
    void anotherFolderBeginsWithoutASearch() {
        var query = new ListQuery(Folder.ALL, "shops", Order.TITLE);
        assertThat(query.in(Folder.BIN)).isEqualTo(new ListQuery(Folder.BIN, "", Order.TITLE));
    }
}
