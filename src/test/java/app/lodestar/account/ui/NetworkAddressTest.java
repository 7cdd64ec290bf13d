package app.lodestar.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NetworkAddressTest {

    @Test
    void aSubscriberOfIpv6IsOneAddress() {
        assertThat(NetworkAddress.of("2001:db8:1:2:aaaa::1"))
                .isEqualTo(NetworkAddress.of("2001:db8:1:2:bbbb::9"))
                .isNotEqualTo(NetworkAddress.of("2001:db8:1:3::1"));
        assertThat(NetworkAddress.of("192.0.2.7")).isEqualTo("192.0.2.7");
    }

    @Test
    void onlyThisMachineIsThisMachine() {
        assertThat(NetworkAddress.isThisMachine("127.0.0.1")).isTrue();
        assertThat(NetworkAddress.isThisMachine("0:0:0:0:0:0:0:1")).isTrue();
        assertThat(NetworkAddress.isThisMachine("192.0.2.7")).isFalse();
        assertThat(NetworkAddress.isThisMachine("localhost")).isFalse();
    }
}
