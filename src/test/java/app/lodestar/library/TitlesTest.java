package app.lodestar.library;

import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.framework.Limits;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitlesTest {

    private static final String FAMILY = "👨‍👩‍👧‍👦";

    @Test
    void aTitleThatFitsStaysAsItIs() {
        var title = "x".repeat(Limits.TITLE - 8);
        assertThat(Titles.shortened(title, 8)).isEqualTo(title);
    }

    @Test
    void aTitleThatDoesNotFitEndsInAnEllipsis() {
        assertThat(Titles.shortened("x".repeat(200), 8))
                .isEqualTo("x".repeat(Limits.TITLE - 9) + "…");
    }

    /** E4: a family of four is seven code points and one character. */
    @Test
    void shorteningNeverSplitsACharacter() {
        for (int before = 100; before < Limits.TITLE; before++) {
            var short_ = Titles.shortened("x".repeat(before) + FAMILY + "y".repeat(40), 8);
            assertThat(short_.replace(FAMILY, "")).matches("x+y*…");
            assertThat(short_.codePointCount(0, short_.length()))
                    .isLessThanOrEqualTo(Limits.TITLE - 8);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Instagram Shops, instagram-shops",
        "'  On-site -- against off-site! ', on-site-against-off-site",
        "Über Größe, uber-grosse",
        "İstanbul ILICA, istanbul-ilica",
        "ﬁnance №1, finance-no1",
        "日本, framework",
        "a, framework-a",
        "..., framework",
    })
    void aSlugIsMadeOfTheLettersOfTheTitle(String title, String slug) {
        assertThat(Titles.slug(title, taken -> false)).isEqualTo(slug);
    }

    /** E6: one name, however its accents are written. */
    @Test
    void theSpellingOfAnAccentMakesNoOtherSlug() {
        assertThat(Titles.slug("Cafe\u0301", taken -> false))
                .isEqualTo(Titles.slug("Caf\u00e9", taken -> false))
                .isEqualTo("cafe");
    }

    @Test
    void aTakenSlugIsNumbered() {
        var taken = Set.of("shops", "shops-2");
        assertThat(Titles.slug("Shops", taken::contains)).isEqualTo("shops-3");
    }

    @Test
    void aNumberedSlugStaysWithinItsLimit() {
        var slug = "x".repeat(64);
        assertThat(Titles.slug("x".repeat(100), slug::equals)).isEqualTo("x".repeat(62) + "-2");
    }
}
