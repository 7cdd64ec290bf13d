package app.lodestar.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** SHA-256 of what was handed over. */
final class ContentHash {

    private ContentHash() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Of files by table, and of how they are read. */
    static String of(Map<String, Path> files, ZoneId zone, Map<String, String> timeColumns)
            throws IOException {
        var whole = sha256();
        for (var each : files.entrySet()) {
            add(whole, each.getKey());
            add(whole, of(each.getValue()));
        }
        add(whole, zone.getId());
        for (var each : new TreeMap<>(timeColumns).entrySet()) {
            add(whole, each.getKey());
            add(whole, each.getValue());
        }
        return hex(whole);
    }

    /** Of an uploaded file and of how it was read. */
    static String of(String sourceSha256, Reading reading, ImportChoices choices) {
        var whole = sha256();
        add(whole, sourceSha256);
        add(whole, reading.withNullTexts(Set.of()).toString());
        new TreeSet<>(reading.nullTexts()).forEach(text -> add(whole, text));
        add(whole, choices.toString());
        return hex(whole);
    }

    /** Of one file. */
    static String of(Path file) throws IOException {
        var digest = sha256();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            int count;
            while ((count = in.read(buffer)) >= 0) {
                digest.update(buffer, 0, count);
            }
        }
        return hex(digest);
    }

    static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }
}
