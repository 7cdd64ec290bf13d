package app.lodestar.bench.protocol;

import jakarta.websocket.ClientEndpointConfig;
import jakarta.websocket.CloseReason;
import jakarta.websocket.ContainerProvider;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.Extension;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.Session;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;

/** The WebSocket on which the server speaks first, compressed as with Chromium. */
final class PushLine extends Endpoint implements AutoCloseable {

    /** What Chromium asks for. */
    private record Deflate() implements Extension {
        @Override
        public String getName() {
            return "permessage-deflate";
        }

        @Override
        public List<Parameter> getParameters() {
            return List.of();
        }
    }

    /** Milliseconds until the server must have answered. */
    private static final String PATIENCE = "60000";

    private final Frames frames = new Frames();
    private final ObjLongConsumer<String> messages;
    private final Consumer<String> broken;
    private volatile boolean closing;
    private @Nullable Session session;

    private PushLine(ObjLongConsumer<String> messages, Consumer<String> broken) {
        this.messages = messages;
        this.broken = broken;
    }

    /**
     * Opens it.
     *
     * @param messages takes each message and when it came, one after the other
     * @param broken takes the reason when the line ends and it was not closed here
     */
    static PushLine open(
            Visit visit, String path, ObjLongConsumer<String> messages, Consumer<String> broken) {
        var line = new PushLine(messages, broken);
        var headers =
                new ClientEndpointConfig.Configurator() {
                    @Override
                    public void beforeRequest(Map<String, List<String>> request) {
                        request.put("Cookie", List.of(visit.cookieHeader()));
                        request.put("Origin", List.of(visit.address()));
                        request.put("User-Agent", List.of(Visit.BROWSER));
                    }
                };
        var config =
                ClientEndpointConfig.Builder.create()
                        .configurator(headers)
                        .extensions(List.of(new Deflate()))
                        .build();
        config.getUserProperties().put("org.apache.tomcat.websocket.IO_TIMEOUT_MS", PATIENCE);
        try {
            line.session =
                    ContainerProvider.getWebSocketContainer()
                            .connectToServer(line, config, visit.socket(path));
            return line;
        } catch (DeploymentException e) {
            throw new OutOfStepException("no push line", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void onOpen(Session session, EndpointConfig config) {
        session.setMaxIdleTimeout(0);
        session.addMessageHandler(
                String.class,
                new MessageHandler.Partial<String>() {
                    @Override
                    public void onMessage(String piece, boolean last) {
                        take(piece);
                    }
                });
    }

    private void take(String piece) {
        long now = System.nanoTime();
        try {
            frames.add(piece).forEach(message -> messages.accept(message, now));
        } catch (OutOfStepException e) {
            broken.accept(e.toString());
        }
    }

    @Override
    public void onClose(Session session, CloseReason reason) {
        if (!closing) {
            broken.accept("the push line was closed: " + reason);
        }
    }

    @Override
    public void onError(Session session, Throwable problem) {
        if (!closing) {
            broken.accept("the push line failed: " + problem);
        }
    }

    @Override
    public void close() {
        closing = true;
        try {
            if (session != null) {
                session.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
