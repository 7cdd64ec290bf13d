package app.lodestar.collaboration;

import app.lodestar.account.People;
import app.lodestar.account.Person;
import app.lodestar.account.PersonId;
import app.lodestar.account.Workspaces;
import app.lodestar.base.MovableClock;
import app.lodestar.collaboration.internal.OperationEntity;
import app.lodestar.storage.StorageEngine;
import app.lodestar.storage.TestDatabase;
import java.sql.Timestamp;
import java.util.Locale;
import java.util.UUID;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The room on a database of its own, without the rest of the house. */
final class Store implements AutoCloseable {

    /** What is started; no component itself, so that no other test finds it. */
    @AutoConfigurationPackage(basePackageClasses = {OperationEntity.class, Workspaces.class})
    @ComponentScan(basePackageClasses = FrameworkService.class)
    @Import({Workspaces.class, People.class})
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        FlywayAutoConfiguration.class,
        HibernateJpaAutoConfiguration.class,
        DataJpaRepositoriesAutoConfiguration.class
    })
    private static final class Room {}

    private final TestDatabase database;
    private final boolean ownsDatabase;
    private final MovableClock clock = MovableClock.ticking();
    private ConfigurableApplicationContext context;

    Store(StorageEngine engine) {
        this(engine.freshDatabase(), true);
    }

    /** The room on a database that outlives it. */
    Store(TestDatabase database) {
        this(database, false);
    }

    private Store(TestDatabase database, boolean ownsDatabase) {
        this.database = database;
        this.ownsDatabase = ownsDatabase;
        this.context = start();
    }

    /** The room once more on the same database, as on a second server. */
    Store second() {
        return new Store(database, false);
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(Room.class)
                .web(WebApplicationType.NONE)
                .initializers(application ->
                        ((GenericApplicationContext) application)
                                .registerBean("clock", MovableClock.class, () -> clock))
                .run(database.springArguments());
    }

    /** Stops the room and starts it again on the same database. */
    void restart() {
        context.close();
        context = start();
    }

    FrameworkService frameworks() {
        return bean(FrameworkService.class);
    }

    FrameworkDirectory directory() {
        return bean(FrameworkDirectory.class);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    void publish(Object event) {
        context.publishEvent(event);
    }

    MovableClock clock() {
        return clock;
    }

    JdbcClient sql() {
        return bean(JdbcClient.class);
    }

    /** Someone with a workspace of their own. */
    PersonId somebody() {
        PersonId person = new PersonId(UUID.randomUUID());
        UUID workspace = UUID.randomUUID();
        Timestamp now = Timestamp.from(clock.instant());
        sql().sql("insert into workspace (id, created_at) values (?, ?)")
                .params(workspace, now)
                .update();
        sql().sql(
                        """
                        insert into person (id, workspace_id, name, guest, created_at)
                        values (?, ?, 'Guest', true, ?)\
                        """)
                .params(person.value(), workspace, now)
                .update();
        join(person, workspace);
        return person;
    }

    /** Someone with an account of that name, which no other has yet, as its letters stand. */
    Person member(String name) {
        PersonId id = somebody();
        sql().sql("update person set name = ?, name_folded = ?, guest = false where id = ?")
                .params(name, name.toLowerCase(Locale.ROOT), id.value())
                .update();
        return new Person(id, name, false, bean(Workspaces.class).personal(id));
    }

    /** Someone whom the owner has let into the framework. */
    Author sharing(Person owner, FrameworkId id, String name, Role role) {
        Person person = member(name);
        bean(FrameworkPeople.class).add(owner, id, name, role);
        return new Author(this, person.id(), id);
    }

    /** Someone else who may work in the author's workspace. */
    Author colleague(Author author) {
        PersonId person = somebody();
        join(person, bean(Workspaces.class).personal(author.person()).value());
        return new Author(this, person, author.id());
    }

    private void join(PersonId person, UUID workspace) {
        sql().sql("insert into membership (workspace_id, person_id, since) values (?, ?, ?)")
                .params(workspace, person.value(), Timestamp.from(clock.instant()))
                .update();
    }

    @Override
    public void close() {
        context.close();
        if (ownsDatabase) {
            database.close();
        }
    }
}
