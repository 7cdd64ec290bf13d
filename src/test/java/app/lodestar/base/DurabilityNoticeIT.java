package app.lodestar.base;

import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.storage.StorageEngine;
import app.lodestar.storage.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;

class DurabilityNoticeIT {

    /** The tests' own PostgreSQL runs without both, which makes it an example. */
    @Test
    void aDatabaseThatMayLoseAcknowledgedWorkIsNamedWithItsSettings() {
        try (TestDatabase database = StorageEngine.POSTGRESQL.freshDatabase()) {
            assertThat(notice(database, "").warning())
                    .singleElement()
                    .asString()
                    .endsWith("switch on synchronous_commit, fsync");
            assertThat(notice(database, "&options=-c%20synchronous_commit=on").warning())
                    .singleElement()
                    .asString()
                    .endsWith("switch on fsync");
        }
    }

    private static DurabilityNotice notice(TestDatabase database, String settings) {
        var url = database.url() + settings;
        var other = new TestDatabase(url, database.user(), database.password(), null);
        return new DurabilityNotice(
                new JdbcConnectionDetails() {
                    @Override
                    public String getUsername() {
                        return other.user();
                    }

                    @Override
                    public String getPassword() {
                        return other.password();
                    }

                    @Override
                    public String getJdbcUrl() {
                        return url;
                    }
                },
                new JdbcTemplate(other.dataSource()));
    }
}
