package app.lodestar.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class WallsTest {

    private static final String[] PURE_ROOMS = {
        "app.lodestar.formula..", "app.lodestar.framework..", "app.lodestar.rubric.."
    };

    private final JavaClasses lodestar =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("app.lodestar");

    @Test
    void onlyViewsAndTheShellKnowVaadin() {
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackages("..ui..", "app.lodestar.base..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("com.vaadin.."));
    }

    @Test
    void pureRoomsKnowNoApplicationFramework() {
        check(
                noClasses()
                        .that()
                        .resideInAnyPackage(PURE_ROOMS)
                        .and()
                        .doNotHaveSimpleName("package-info")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "org.springframework..",
                                "jakarta.persistence..",
                                "org.hibernate..",
                                "com.vaadin.."));
    }

    @Test
    void entitiesStayInsideTheirRoom() {
        check(
                classes()
                        .that()
                        .areAnnotatedWith("jakarta.persistence.Entity")
                        .should()
                        .resideInAPackage("..internal..")
                        .andShould()
                        .haveSimpleNameEndingWith("Entity"));
    }

    @Test
    void viewsArePackagePrivate() {
        check(
                classes()
                        .that()
                        .areAnnotatedWith("com.vaadin.flow.router.Route")
                        .should()
                        .bePackagePrivate()
                        .andShould()
                        .resideInAPackage("..ui..")
                        .andShould()
                        .haveSimpleNameEndingWith("View"));
    }

    @Test
    void viewsNeverTouchARepository() {
        check(
                noClasses()
                        .that()
                        .resideInAPackage("..ui..")
                        .should()
                        .dependOnClassesThat(
                                resideInAPackage("app.lodestar..")
                                        .and(simpleNameEndingWith("Repository"))));
    }

    @Test
    void nothingIsInjectedIntoAField() {
        check(
                noFields()
                        .should()
                        .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                        .orShould()
                        .beAnnotatedWith("jakarta.inject.Inject"));
    }

    @Test
    void theTimeComesFromTheClock() {
        check(
                noClasses()
                        .should()
                        .callMethod(Instant.class, "now")
                        .orShould()
                        .callMethod(LocalDate.class, "now")
                        .orShould()
                        .callMethod(LocalDateTime.class, "now")
                        .orShould()
                        .callMethod(System.class, "currentTimeMillis"));
    }

    private void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(lodestar);
    }
}
