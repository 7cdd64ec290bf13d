package app.lodestar.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Two files of an experiment in the first quarter of 2026, in which equal groups were shown ads of
 * both kinds or none, and off-site ads brought more for the same money in every vertical.
 */
final class HerAds {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    /** The quarter and the two weeks in which late purchases come in. */
    private static final int DAYS = 105;

    private static final List<String> VERTICALS = List.of("lifestyle", "other");

    /**
     * A kind of ad and its purchases a day and vertical, of those who saw it and those held out.
     */
    private record Arm(String destination, String arm, int exposed, int holdout, int fee) {}

    private static final List<Arm> ARMS =
            List.of(
                    new Arm("onsite_shop", "on", 50, 10, 40),
                    new Arm("offsite", "off", 84, 10, 90));

    private HerAds() {}

    /** What was spent, a row a day, vertical, kind and group. */
    static Path ads(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(
                "day,advertiser_id,destination,vertical,market,size,arm,exposure,impressions,clicks,"
                        + "spend_usd,fee_usd");
        for (int day = 0; day < DAYS; day++) {
            for (String vertical : VERTICALS) {
                for (Arm arm : ARMS) {
                    String row =
                            "%s,a%d,%s,%s,US,small,%s"
                                    .formatted(
                                            FIRST.plusDays(day),
                                            100 + day % 12,
                                            arm.destination(),
                                            vertical,
                                            arm.arm());
                    lines.add(row + ",exposed,60000,900,650.00," + arm.fee() + ".00");
                    lines.add(row + ",holdout,0,0,0.00,0.00");
                }
            }
        }
        return Files.write(file, lines);
    }

    /** Who bought, a row a purchase. */
    static Path purchases(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("ts,user_id,destination,vertical,arm,exposure,amount_usd,kept,matched");
        for (int day = 0; day < DAYS; day++) {
            for (String vertical : VERTICALS) {
                for (Arm arm : ARMS) {
                    add(lines, day, vertical, arm, "exposed", arm.exposed());
                    add(lines, day, vertical, arm, "holdout", arm.holdout());
                }
            }
        }
        return Files.write(file, lines);
    }

    private static void add(
            List<String> lines, int day, String vertical, Arm arm, String exposure, int count) {
        for (int i = 0; i < count; i++) {
            lines.add(
                    "%sT%02d:%02d:00Z,u%d,%s,%s,%s,%s,%d.50,%s,true"
                            .formatted(
                                    FIRST.plusDays(day),
                                    8 + i % 12,
                                    i % 60,
                                    lines.size(),
                                    arm.destination(),
                                    vertical,
                                    arm.arm(),
                                    exposure,
                                    20 + i % 30,
                                    i % 16 != 0));
        }
    }
}
