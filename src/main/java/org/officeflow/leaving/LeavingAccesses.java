package org.officeflow.leaving;

import org.officeflow.access.AccessDesk;
import org.officeflow.access.Grant.How;
import org.officeflow.access.Taking;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Component;

/** Takes accesses from people who leave. */
@Component
class LeavingAccesses {

    /** Who is written down where no person took the access. */
    private static final String OFFICEFLOW = "officeflow";

    private final AccessDesk accesses;

    LeavingAccesses(AccessDesk accesses) {
        this.accesses = accesses;
    }

    /** Whether a connected system takes it from them, so that nobody has to. */
    boolean isConnected(LeavingItem item, PersonId person) {
        return accesses.held(person).stream()
                .anyMatch(grant -> grant.reference().equals(item.source())
                        && grant.how() == How.CONNECTOR
                        && accesses.isAutomatic(grant.access()));
    }

    /**
     * Takes it from them in the connected system; taken twice is taken once.
     *
     * @return false where somebody has to do it
     */
    boolean takeBack(LeavingItem item) {
        return item.source() != null && accesses.takeBack(item.source(), OFFICEFLOW) != Taking.BY_HAND;
    }

    /** Somebody took it from them by hand. */
    void takenByHand(LeavingItem item, PersonId by) {
        if (item.source() != null) {
            accesses.takenByHand(item.source(), by);
        }
    }

    /** They log in nowhere any more, whatever they still hold. */
    void close(PersonId person) {
        accesses.close(person);
    }

    /** They stay: what they still hold works again. */
    void open(PersonId person) {
        accesses.open(person);
    }
}
