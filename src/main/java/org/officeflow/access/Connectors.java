package org.officeflow.access;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The connectors that are set up in this office. */
@Component
public class Connectors {

    private final List<AccountConnector> connectors;

    Connectors(ObjectProvider<AccountConnector> connectors) {
        this.connectors = connectors.orderedStream().toList();
    }

    /** What gives this access. Empty if people do: because it is so, or because its connector is not set up. */
    public Optional<AccountConnector> of(Access access) {
        return connectors.stream()
                .filter(connector -> connector.key().equals(access.connector()))
                .findFirst();
    }

    /** All of them. */
    List<AccountConnector> all() {
        return connectors;
    }
}
