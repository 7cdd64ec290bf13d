package app.lodestar.browser;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real nginx with the configuration that the documentation gives, on ports of this machine. */
final class Nginx implements AutoCloseable {

    private static final Path DOCUMENTED = Path.of("src", "docs", "nginx", "lodestar.conf");

    private static final List<String> USUAL_PLACES =
            List.of(
                    "/usr/sbin/nginx",
                    "/usr/bin/nginx",
                    "/usr/local/bin/nginx",
                    "/opt/homebrew/bin/nginx");

    private static final String AROUND_IT =
            """
            daemon off;
            master_process off;
            pid nginx.pid;
            error_log stderr warn;
            events {}
            http {
                access_log off;
                client_body_temp_path body;
                proxy_temp_path proxy;
                fastcgi_temp_path fastcgi;
                uwsgi_temp_path uwsgi;
                scgi_temp_path scgi;
                include lodestar.conf;
            }
            """;

    private final Process process;
    private final int port;

    private Nginx(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it before two servers on these ports of this machine. */
    static Nginx start(Path folder, int portOfA, int portOfB) throws IOException {
        return start(folder, Files.readString(DOCUMENTED), portOfA, portOfB);
    }

    /** Starts one that lets no WebSocket through before a server on this port of this machine. */
    static Nginx startWithoutWebSockets(Path folder, int serverPort) throws IOException {
        return start(
                folder,
                Files.readString(DOCUMENTED)
                        .replaceAll("proxy_set_header (Upgrade|Connection) [^;]+;", ""),
                serverPort,
                serverPort);
    }

    private static Nginx start(Path folder, String documented, int portOfA, int portOfB)
            throws IOException {
        var port = JarServer.freePort();
        Files.writeString(
                folder.resolve("lodestar.conf"),
                documented
                        .replace("10.0.0.11:8080", "127.0.0.1:" + portOfA)
                        .replace("10.0.0.12:8080", "127.0.0.1:" + portOfB)
                        .replace("listen 80;", "listen 127.0.0.1:" + port + ";"));
        Files.writeString(folder.resolve("nginx.conf"), AROUND_IT);
        var process =
                new ProcessBuilder(
                                executable(),
                                "-p",
                                folder.toString(),
                                "-c",
                                "nginx.conf",
                                "-e",
                                "stderr")
                        .redirectError(folder.resolve("nginx.log").toFile())
                        .start();
        var nginx = new Nginx(process, port);
        nginx.awaitOpen(folder.resolve("nginx.log"));
        return nginx;
    }

    private void awaitOpen(Path log) throws IOException {
        for (int i = 0; i < 100; i++) {
            try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (ConnectException notYet) {
                pause();
            }
        }
        close();
        throw new IllegalStateException("nginx did not open: " + Files.readString(log));
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The address of a path that begins with a slash. */
    String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    private static String executable() {
        return Stream.concat(Stream.ofNullable(System.getenv("NGINX")), USUAL_PLACES.stream())
                .filter(place -> Files.isExecutable(Path.of(place)))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("No nginx: install it, or name it in NGINX"));
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
