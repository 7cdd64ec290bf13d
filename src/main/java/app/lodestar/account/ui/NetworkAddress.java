package app.lodestar.account.ui;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** A network address as throttles count it. */
final class NetworkAddress {

    private static final int BYTES_OF_A_SUBSCRIBER = 8;

    private NetworkAddress() {}

    /** IPv6 by its first 64 bits, since one subscriber has all that begin so. */
    static String of(String literal) {
        try {
            var address = InetAddress.ofLiteral(literal);
            return address instanceof Inet6Address
                    ? HexFormat.of()
                            .formatHex(Arrays.copyOf(address.getAddress(), BYTES_OF_A_SUBSCRIBER))
                    : address.getHostAddress();
        } catch (IllegalArgumentException e) {
            return literal;
        }
    }

    /** Whether a request came from this machine itself. */
    static boolean isThisMachine(String literal) {
        try {
            return InetAddress.ofLiteral(literal).isLoopbackAddress();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
