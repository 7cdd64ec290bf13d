package app.lodestar.browser;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands a test a {@link Visitor} and the {@link LodestarServer}, as parameters. One server and one
 * Chromium serve all tests of a run; what visitors did is checked after each test.
 */
public final class BrowserExtension implements ParameterResolver, AfterEachCallback {

    private static final Namespace LODESTAR = Namespace.create(BrowserExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        var type = parameter.getParameter().getType();
        return type == Visitor.class || type == LodestarServer.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        var run = test.getRoot().getStore(LODESTAR);
        var server =
                run.computeIfAbsent(
                        LodestarServer.class, _ -> LodestarServer.start(), LodestarServer.class);
        if (parameter.getParameter().getType() == LodestarServer.class) {
            return server;
        }
        var chromium = run.computeIfAbsent(Chromium.class, _ -> Chromium.launch(), Chromium.class);
        return visitors(test)
                .computeIfAbsent(
                        Visitor.class, _ -> new Visitor(chromium.browser(), server), Visitor.class);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        var visitor = visitors(test).remove(Visitor.class, Visitor.class);
        if (visitor != null) {
            visitor.close();
        }
    }

    private static Store visitors(ExtensionContext test) {
        return test.getStore(LODESTAR);
    }
}
