package app.lodestar.library.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.account.AccountService;
import app.lodestar.account.PagesOfAPerson;
import app.lodestar.account.Person;
import app.lodestar.account.SignUpOutcome;
import app.lodestar.collaboration.Folder;
import app.lodestar.collaboration.FrameworkDirectory;
import app.lodestar.collaboration.FrameworkId;
import app.lodestar.collaboration.FrameworkPeople;
import app.lodestar.collaboration.FrameworkSummary;
import app.lodestar.collaboration.Order;
import app.lodestar.collaboration.Role;
import app.lodestar.framework.Limits;
import app.lodestar.framework.Mode;
import app.lodestar.library.Draft;
import app.lodestar.library.LibraryService;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import tools.jackson.databind.JsonNode;

@SpringBootTest(properties = "spring.datasource.url=jdbc:h2:mem:library-view")
class LibraryViewTest extends PagesOfAPerson {
    private static final String PASSWORD = "a fine long sentence";

    private final AccountService accounts;
    private final LibraryService library;
    private final FrameworkDirectory directory;
    private final FrameworkPeople people;
    private final Person ana;

    LibraryViewTest(
            @Autowired AccountService accounts,
            @Autowired LibraryService library,
            @Autowired FrameworkDirectory directory,
            @Autowired FrameworkPeople people) {
        super(accounts.startGuest());
        this.accounts = accounts;
        this.library = library;
        this.directory = directory;
        this.people = people;
        ana = person();
    }

    @Test
    void aNewcomerSeesOneSentenceAndTheExamples() {
        navigate(LibraryView.class);
        assertThat(find(EmptyState.class).all()).hasSize(1);
        assertThat(find(FrameworkRow.class).all()).isEmpty();
        assertThat(find(ExampleShelf.class).all()).hasSize(1);
        assertThat(find(FolderTabs.class).all()).as("folders with nothing in them").isEmpty();
    }

    @Test
    void someoneElsesFrameworksAreNotThere() {
        library.openExample(accounts.startGuest(), "instagram-shops");
        navigate(LibraryView.class);
        assertThat(find(FrameworkRow.class).all()).isEmpty();
    }

    /** Only the owner throws a framework away, and a reader does not rename it. */
    @Test
    void p11ARowOffersWhatItsReaderMayDo() {
        var me = signedUp(accounts.claim(ana.id(), "me-" + UUID.randomUUID(), PASSWORD));
        var owner = signedUp(accounts.signUp("owner-" + UUID.randomUUID(), PASSWORD));
        var id = library.openExample(owner, "instagram-shops");
        people.add(owner, id, me.name(), Role.EDITOR);
        navigate(LibraryView.class);
        for (var role : Role.GIVEN) {
            people.change(owner.id(), id, me.id(), role);
            goTo("folder=mine");
            assertThat(titles()).isEmpty();
            goTo("folder=shared");
            var row = find(FrameworkRow.class).single();
            assertThat(row.getElement().getTextRecursively()).contains(owner.name());
            assertThat(offered(row))
                    .isEqualTo(role == Role.EDITOR ? List.of("rename", "copy") : List.of("copy"));
        }
        people.remove(owner.id(), id, me.id());
        goTo("folder=shared");
        assertThat(titles()).isEmpty();
    }

    private static Person signedUp(SignUpOutcome outcome) {
        return switch (outcome) {
            case SignUpOutcome.SignedUp(Person person) -> person;
            case SignUpOutcome.Refused _, SignUpOutcome.AlreadySignedUp _ ->
                    throw new IllegalStateException(outcome.toString());
        };
    }

    private static List<String> offered(FrameworkRow row) {
        var menu = row.getElement().getChild(row.getElement().getChildCount() - 1).getChild(0);
        var actions = (JsonNode) menu.getPropertyRaw("actions");
        return actions.valueStream().map(action -> action.path("id").asString()).toList();
    }

    /** F11: only as many rows are read as are shown. */
    @Test
    void aLongListIsReadAPageAtATime() {
        make(IntStream.range(0, 120).mapToObj(i -> "Framework " + i).toArray(String[]::new));
        navigate(LibraryView.class);
        assertThat(find(FrameworkRow.class).all()).hasSize(50);
        test(button("Show more")).click();
        assertThat(find(FrameworkRow.class).all()).hasSize(100);
        test(button("Show more")).click();
        assertThat(find(FrameworkRow.class).all()).hasSize(120);
        assertThat(find(NativeButton.class).withText("Show more").all()).isEmpty();
    }

    @Test
    void theAddressSaysWhatIsShown() {
        make("Beta", "Alpha", "Gamma");
        goTo("order=title&search=a");
        assertThat(titles()).containsExactly("Alpha", "Beta", "Gamma");
        goTo("order=title&search=alp");
        assertThat(titles()).containsExactly("Alpha");
        goTo("order=edited");
        assertThat(titles()).containsExactly("Gamma", "Alpha", "Beta");
        goTo("folder=bin");
        assertThat(titles()).isEmpty();
    }

    @Test
    void aSearchThatFindsNothingSaysSo() {
        make("Beta");
        goTo("search=/zebra/");
        assertThat(find(EmptyState.class).single().getElement().getTextRecursively())
                .contains("\u2068/zebra/\u2069");
        test(button("Clear the search")).click();
        assertThat(titles()).containsExactly("Beta");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "שלום abc \u202Egpj.exe",
                "\u0645\u0631\u062d\u0628\u0627 (abc) 12",
                "\u2067abc\u2069 \u200Fabc"
            })
    void badInputE3ATitleStandsInADirectionOfItsOwn(String title) {
        assertShownAsItIs(title);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=x onerror=alert(1)>",
                "{{7*7}}",
                "${jndi:ldap://x}",
                "#{1}",
                "</script><script>alert(1)</script>"
            })
    void badInputE7WhatLooksLikeCodeIsShownAsItIs(String title) {
        assertShownAsItIs(title);
    }

    private void assertShownAsItIs(String title) {
        make(title);
        navigate(LibraryView.class);
        var link = find(Anchor.class, find(FrameworkRow.class).single()).single();
        assertThat(link.getText()).isEqualTo(title);
        assertThat(link.getElement().getAttribute("dir")).isEqualTo("auto");
    }

    /** A second click that was on its way when the first was answered. */
    @Test
    void badInputD18OneDialogMakesOneFramework() {
        titleOfANewOne().setValue("Shops");
        var create = button("Create");
        test(create).click();
        ComponentUtil.fireEvent(create, new ClickEvent<>(create));
        assertThat(all()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u00A0", "\u200B\u200D"})
    void badInputE1ATitleOfNothingIsRefusedAtTheField(String blank) {
        var title = titleOfANewOne();
        title.setValue(blank);
        test(button("Create")).click();
        assertThat(said(title)).contains("Give it a title");
        assertThat(all()).isEmpty();
    }

    @Test
    void badInputE2ATitleTooLongIsCountedWhileTypedAndRefusedAtTheField() {
        var title = titleOfANewOne();
        title.setValue("x".repeat(Limits.TITLE + 1));
        assertThat(said(title)).contains("121 of 120");
        test(button("Create")).click();
        assertThat(said(title)).contains("At most 120").contains("121");
        assertThat(all()).isEmpty();
        title.setValue("Shops");
        test(button("Create")).click();
        assertThat(all()).extracting(FrameworkSummary::title).containsExactly("Shops");
    }

    private LineField titleOfANewOne() {
        navigate(LibraryView.class);
        test(button("New framework")).click();
        return find(LineField.class, find(NewFrameworkDialog.class).single()).all().getFirst();
    }

    @Test
    void theAgeOfARowCarriesItsMoment() {
        make("Beta");
        navigate(LibraryView.class);
        var time = find(FrameworkRow.class).single().getElement().getChild(2).getChild(0);
        assertThat(time.getTag()).isEqualTo("time");
        assertThat(time.getText()).isEqualTo("now");
        assertThat(time.getAttribute("datetime")).startsWith("20").endsWith("Z");
        assertThat(time.getAttribute("title")).containsPattern("\\d{4}, \\d\\d:\\d\\d");
    }

    private void goTo(String query) {
        UI.getCurrent().navigate("", QueryParameters.fromString(query));
    }

    private void make(String... titles) {
        for (var title : titles) {
            library.createBlank(ana, FrameworkId.random(), new Draft(title, "", Mode.TEAM));
        }
    }

    private List<String> titles() {
        return find(FrameworkRow.class).all().stream().map(r -> r.framework().title()).toList();
    }

    private List<FrameworkSummary> all() {
        return directory.list(ana.id(), Folder.ALL, "", Order.EDITED, 0, 10);
    }

    private NativeButton button(String name) {
        return find(NativeButton.class).all().stream()
                .filter(b -> b.getElement().getTextRecursively().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String said(Component field) {
        return field.getElement().getTextRecursively();
    }
}
