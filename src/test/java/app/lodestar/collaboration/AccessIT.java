package app.lodestar.collaboration;

import static app.lodestar.framework.FrameworkBuilder.aFramework;
import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.account.PersonId;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.Operation;
import app.lodestar.storage.StorageEngine;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every method that names a framework, on one's own, another's, a binned and an unknown one. */
class AccessIT {
    @RegisterExtension static final Stores STORES = new Stores();

    private enum Case {
        OWN,
        OTHER,
        BINNED,
        UNKNOWN
    }

    /** Where a method works; everywhere else the framework must look as if it did not exist. */
    private static final Map<String, Set<Case>> WORKS =
            Map.ofEntries(
                    Map.entry("create", Set.of(Case.OWN, Case.UNKNOWN)),
                    Map.entry("open", Set.of(Case.OWN)),
                    Map.entry("workspace", Set.of(Case.OWN)),
                    Map.entry("submit", Set.of(Case.OWN)),
                    Map.entry("undo", Set.of(Case.OWN)),
                    Map.entry("redo", Set.of(Case.OWN)),
                    Map.entry("undoState", Set.of(Case.OWN)),
                    Map.entry("subscribe", Set.of(Case.OWN)),
                    Map.entry("bin", Set.of(Case.OWN, Case.BINNED)),
                    Map.entry("isAnswered", Set.of(Case.OWN)),
                    Map.entry("deletedBy", Set.of(Case.OWN)),
                    Map.entry("news", Set.of(Case.OWN)),
                    Map.entry("unbin", Set.of(Case.OWN, Case.BINNED)),
                    Map.entry("purge", Set.of(Case.BINNED)));

    @ParameterizedTest
    @EnumSource
    void whatIsNotYoursLooksAsIfItWereNotThere(StorageEngine engine) throws Exception {
        Store store = STORES.on(engine);
        List<Method> methods =
                Arrays.stream(FrameworkService.class.getDeclaredMethods())
                        .filter(m -> Modifier.isPublic(m.getModifiers()))
                        .filter(m -> List.of(m.getParameterTypes()).contains(FrameworkId.class))
                        .toList();
        assertThat(methods).extracting(Method::getName).containsAll(WORKS.keySet());
        for (Method method : methods) {
            for (Case each : Case.values()) {
                boolean works = WORKS.getOrDefault(method.getName(), Set.of()).contains(each);
                assertThat(call(store, method, each))
                        .as("%s on %s", method.getName(), each)
                        .isEqualTo(works);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void theListsHoldNothingOfOthers(StorageEngine engine) {
        Store store = STORES.on(engine);
        Author ana = Author.of(store, aFramework().titled("Mine alone").build());
        PersonId ben = store.somebody();
        for (Folder folder : Folder.values()) {
            assertThat(store.directory().list(ben, folder, "", Order.TITLE, 0, 9)).isEmpty();
            assertThat(store.directory().count(ben, folder, "mine")).isZero();
        }
        assertThat(store.directory().count(ana.person(), Folder.ALL, "mine")).isOne();
    }

    private static boolean call(Store store, Method method, Case each) throws Exception {
        Author ana = Author.of(store, aFramework().titled("Shops").build());
        PersonId caller = each == Case.OTHER ? store.somebody() : ana.person();
        FrameworkId id = each == Case.UNKNOWN ? FrameworkId.random() : ana.id();
        if (each == Case.BINNED) {
            store.frameworks().bin(ana.person(), ana.id());
        }
        try {
            method.invoke(store.frameworks(), arguments(method, caller, id));
            return true;
        } catch (InvocationTargetException e) {
            assertThat(e.getCause())
                    .isExactlyInstanceOf(FrameworkNotFoundException.class)
                    .hasMessage(new FrameworkNotFoundException().getMessage());
            return false;
        }
    }

    private static Object[] arguments(Method method, PersonId caller, FrameworkId id) {
        return Arrays.stream(method.getParameterTypes())
                .map(type -> argument(type, caller, id))
                .toArray();
    }

    private static Object argument(Class<?> type, PersonId caller, FrameworkId id) {
        if (type == PersonId.class) {
            return caller;
        }
        if (type == FrameworkId.class) {
            return id;
        }
        if (type == MetricFramework.class) {
            return aFramework().titled("New").build();
        }
        if (type == Gesture.class) {
            Envelope nothing = Envelope.of(new Operation.Restore(id.root()));
            return new Gesture(UUID.randomUUID(), UUID.randomUUID(), 0, List.of(nothing));
        }
        if (type == long.class) {
            return 0L;
        }
        if (type == UUID.class) {
            return UUID.randomUUID();
        }
        if (type == NodeId.class) {
            return id.root();
        }
        if (type == FrameworkListener.class) {
            FrameworkListener deaf = _ -> {};
            return deaf;
        }
        throw new IllegalArgumentException("no argument of type " + type);
    }
}
