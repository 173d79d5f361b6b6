package org.officeflow.engine.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts the logins, or other attempts, that failed from each address. So many may fail in a row; after that one more for each part of the window that
 * goes by. The engine has a brake for each person beside it; this one is for whoever tries one password on many people.
 */
public final class FailedLogins {

    /** Addresses that are remembered; the one that was quiet for longest is forgotten first. */
    static final int MOST_ADDRESSES = 10_000;

    private record Left(double attempts, Instant at) {}

    private final int most;
    private final Duration window;
    private final Clock clock;
    private final Map<String, Left> addresses = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Left> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    /** @param window in which so many may fail */
    public FailedLogins(int most, Duration window, Clock clock) {
        this.most = most;
        this.window = window;
        this.clock = clock;
    }

    /** Whether this address has any attempt left. */
    public synchronized boolean mayTry(String address) {
        return left(address) >= 1;
    }

    /** Notes a failure; true if it was the last one that this address had. */
    public synchronized boolean failed(String address) {
        var left = Math.max(0, left(address) - 1);
        addresses.put(address, new Left(left, clock.instant()));
        return left < 1;
    }

    /** How long a single attempt takes to come back. */
    Duration pause() {
        return window.dividedBy(most).plusSeconds(1);
    }

    synchronized int remembered() {
        return addresses.size();
    }

    /** Of an IPv6 address its first half: the other half is its owner's to choose. */
    public static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            var bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(bytes, 0, bytes.length / (bytes.length == 16 ? 2 : 1));
        } catch (UnknownHostException e) {
            return address;
        }
    }

    private double left(String address) {
        var before = addresses.get(address);
        if (before == null) {
            return most;
        }
        var gone = Math.max(0, Duration.between(before.at(), clock.instant()).toMillis());
        return Math.min(most, before.attempts() + (double) gone * most / window.toMillis());
    }
}
