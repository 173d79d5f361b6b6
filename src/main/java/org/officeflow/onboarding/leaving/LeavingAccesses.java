package org.officeflow.onboarding.leaving;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.officeflow.onboarding.access.Access;
import org.officeflow.onboarding.access.AccessKey;
import org.officeflow.onboarding.access.Accesses;
import org.officeflow.onboarding.access.AccountConnector;
import org.officeflow.onboarding.access.AccountResult;
import org.officeflow.onboarding.access.Connectors;
import org.officeflow.onboarding.access.Grants;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Component;

/** Takes accesses from people who leave, in the systems that are connected. */
@Component
class LeavingAccesses {

    /** Who is written down where no person took the access. */
    private static final String OFFICEFLOW = "officeflow";

    private final Grants grants;
    private final Accesses accesses;
    private final Connectors connectors;

    LeavingAccesses(Grants grants, Accesses accesses, Connectors connectors) {
        this.grants = grants;
        this.accesses = accesses;
        this.connectors = connectors;
    }

    /** Whether a machine takes it back, so that nobody has to. */
    boolean isConnected(LeavingItem item) {
        return access(item).flatMap(connectors::of).isPresent();
    }

    /**
     * Takes it from them in the connected system; taken twice is taken once.
     *
     * @return false where somebody has to do it
     */
    boolean takeBack(LeavingItem item, PersonId person) {
        var access = access(item);
        var connector = access.flatMap(connectors::of);
        if (connector.isEmpty()) {
            return false;
        }
        if (!isHeldOtherwise(item, access.get(), person)
                && !(tell(connector.get(), access.get(), person) instanceof AccountResult.Done)) {
            return false;
        }
        if (item.source() != null) {
            grants.revoke(item.source(), OFFICEFLOW);
        }
        return true;
    }

    /** What was given for two things is taken in the system with the last of them. */
    private boolean isHeldOtherwise(LeavingItem item, Access access, PersonId person) {
        return grants.of(person).stream()
                .anyMatch(grant -> grant.stands()
                        && grant.access().equals(access.key())
                        && !grant.reference().equals(item.source()));
    }

    /** Somebody took it from them by hand. */
    void takenBack(LeavingItem item, PersonId by) {
        if (item.source() != null) {
            grants.revoke(item.source(), by.value());
        }
    }

    private static AccountResult tell(AccountConnector connector, Access access, PersonId person) {
        var target = access.target();
        return target == null ? connector.disable(person) : connector.revoke(person, target);
    }

    private Optional<Access> access(LeavingItem item) {
        return item.kind() == LeavingKind.ACCESS && item.what() != null ? find(item.what()) : Optional.empty();
    }

    private Optional<Access> find(@Nullable String key) {
        return key == null ? Optional.empty() : accesses.find(new AccessKey(key));
    }
}
