package org.officeflow.notification;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of one attempt. Recipients that are neither delivered nor refused are tried again.
 *
 * @param refused addresses that the mail server will never take, with its words
 * @param problem what went wrong otherwise
 * @param serverIsAway whether the next mail would fare no better now
 */
record Delivery(List<String> delivered, Map<String, String> refused, @Nullable String problem, boolean serverIsAway) {

    static Delivery toAll(List<String> recipients) {
        return new Delivery(recipients, Map.of(), null, false);
    }

    static Delivery failed(String problem, boolean serverIsAway) {
        return new Delivery(List.of(), Map.of(), problem, serverIsAway);
    }
}
