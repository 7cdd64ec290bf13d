package app.lodestar.collaboration;

import app.lodestar.storage.StorageEngine;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The stores of one test class, one an engine; each test works on frameworks of its own. */
final class Stores implements AfterAllCallback {
    private final Map<StorageEngine, Store> stores = new EnumMap<>(StorageEngine.class);

    Store on(StorageEngine engine) {
        return stores.computeIfAbsent(engine, Store::new);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        stores.values().forEach(Store::close);
    }
}
