package app.lodestar.scoring;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** Writes what was counted in two arms as the files of a folder. */
record ArmFiles(Path folder) {
    static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

    static void purchases(StringBuilder rows, String arm, String exposure, int number) {
        for (int i = 0; i < number; i++) {
            rows.append(MONDAY.plusDays(i % 7)).append(",u").append(rows.length());
            rows.append(',').append(arm).append(',').append(exposure).append('\n');
        }
    }

    void writeGolden3Clicks() throws Exception {
        StringBuilder clicks = new StringBuilder("ts,user_id,destination,vertical,bought\n");
        clicks(clicks, "onsite_shop", "lifestyle", 4_000, 164);
        clicks(clicks, "offsite", "lifestyle", 1_000, 43);
        clicks(clicks, "onsite_shop", "other", 1_000, 19);
        clicks(clicks, "offsite", "other", 4_000, 82);
        write("ad_clicks", clicks);
    }

    static void clicks(
            StringBuilder rows, String destination, String strata, int clicks, int purchases) {
        for (int i = 0; i < clicks; i++) {
            rows.append(MONDAY.plusDays(i % 7)).append(",u").append(rows.length());
            rows.append(',').append(destination).append(',').append(strata).append(',');
            rows.append(i < purchases).append('\n');
        }
    }

    /**
     * @param uneven whether advertisers sell as much as they spend, instead of all the same
     */
    void writeReturns(boolean uneven) throws Exception {
        StringBuilder ads = new StringBuilder("day,advertiser_id,destination,vertical,spend_usd\n");
        StringBuilder purchases =
                new StringBuilder("ts,user_id,advertiser_id,destination,vertical,amount_usd\n");
        arm(ads, purchases, "onsite_shop,lifestyle", 164, 48_000, 73_800, uneven);
        arm(ads, purchases, "offsite,lifestyle", 43, 12_000, 20_210, uneven);
        arm(ads, purchases, "onsite_shop,other", 19, 9_000, 7_220, uneven);
        arm(ads, purchases, "offsite,other", 82, 36_000, 32_800, uneven);
        write("ads", ads);
        write("purchases", purchases);
    }

    private static void arm(
            StringBuilder ads,
            StringBuilder purchases,
            String cell,
            int number,
            double spend,
            double value,
            boolean uneven) {
        double all = uneven ? number * (number + 1) / 2.0 : number;
        for (int i = 0; i < number; i++) {
            double part = (uneven ? i + 1 : 1) / all;
            String who = cell.charAt(1) + "" + cell.length() + i;
            LocalDate day = MONDAY.plusDays(i % 7);
            ads.append("%s,%s,%s,%s%n".formatted(day, who, cell, spend * part));
            purchases.append("%s,u%d,%s,%s,%s%n".formatted(day, i, who, cell, value * part));
        }
    }

    void write(String table, CharSequence rows) throws Exception {
        Files.writeString(folder.resolve(table + ".csv"), rows);
    }
}
