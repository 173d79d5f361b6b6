package org.officeflow.access;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.officeflow.access.Giving.ByHand;
import org.officeflow.access.Giving.Given;
import org.officeflow.access.Grant.How;
import org.officeflow.language.Saying;
import org.officeflow.language.Value;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.PersonId;
import org.officeflow.organisation.Personnel;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets people into things and out of them again, and keeps the record of it: through the connector that is set up for an access,
 * else by the hand of a person, who says here that they have done it.
 *
 * <p>Every step is safe to repeat, and to repeat after it broke off half-way. Steps for one person come one after the other, so that
 * the last access that is taken back closes the account, whichever it is. A machine that does not do its work is a
 * {@link ConnectorFailedException}; nothing is recorded then, and the caller tries again.
 */
@Service
@Transactional
public class AccessDesk {

    private final Accesses accesses;
    private final Grants grants;
    private final Connectors connectors;
    private final Organisation organisation;
    private final Personnel personnel;
    private final Clock clock;

    AccessDesk(
            Accesses accesses,
            Grants grants,
            Connectors connectors,
            Organisation organisation,
            Personnel personnel,
            Clock clock) {
        this.accesses = accesses;
        this.grants = grants;
        this.connectors = connectors;
        this.organisation = organisation;
        this.personnel = personnel;
        this.clock = clock;
    }

    /**
     * Gives somebody an access where a connector can; makes their account first if there is none.
     *
     * @param reference what it is given for, for example {@code ON-2026-00001/7}
     * @param enabledFrom when they may log in for the first time; an account stays closed until {@link #open}
     * @param by login of who answers for it
     * @throws IllegalArgumentException when there is no such access or person
     */
    public Giving give(String reference, PersonId person, AccessKey key, Instant enabledFrom, String by) {
        grants.lock(person);
        if (grants.standing(reference).isPresent()) {
            return new Given();
        }
        var obstacle = obstacle(person, key);
        if (obstacle.isPresent()) {
            return new ByHand(obstacle.get());
        }
        var access = accesses.get(key);
        var connector = connectors.of(access).orElse(null);
        if (connector == null) {
            return new ByHand(null);
        }
        if (letIn(connector, access, account(person, enabledFrom)) instanceof AccountResult.Refused refused) {
            return new ByHand(refused.reason());
        }
        grants.grant(reference, person, key, How.CONNECTOR, by);
        return new Given();
    }

    private AccountResult letIn(AccountConnector connector, Access access, AccountData account) {
        var isTheirs = given(account.login(), connector).findAny().isPresent();
        var result =
                isTheirs && connector.exists(account.login()) ? AccountResult.done() : connector.createAccount(account);
        if (result instanceof AccountResult.Done && access.target() != null) {
            result = connector.grant(account.login(), access.target());
            if (result instanceof AccountResult.Refused && !isTheirs) {
                connector.disable(account.login());
            }
        }
        if (result instanceof AccountResult.Done && !account.enabledFrom().isAfter(clock.instant())) {
            result = connector.enable(account.login());
        }
        return result;
    }

    private AccountData account(PersonId person, Instant enabledFrom) {
        personnel.giveAddress(person);
        var one = organisation.get(person);
        return new AccountData(person, one.name(), one.email(), enabledFrom);
    }

    /**
     * Somebody has given it by hand and says so.
     *
     * @return why that cannot be recorded, in plain words; empty when it is
     * @throws IllegalArgumentException when there is no such access
     */
    public Optional<Value> givenByHand(String reference, PersonId person, AccessKey key, PersonId by) {
        grants.lock(person);
        if (grants.standing(reference).isPresent()) {
            return Optional.empty();
        }
        var obstacle = obstacle(person, key);
        if (obstacle.isEmpty()) {
            grants.grant(reference, person, key, How.MANUAL, by.value());
        }
        return obstacle;
    }

    /**
     * What speaks against giving this access: a rule that keeps it apart from what they have, or that it is given to nobody any more.
     *
     * @throws IllegalArgumentException when there is no such access
     */
    @Transactional(readOnly = true)
    public Optional<Value> obstacle(PersonId person, AccessKey key) {
        var access = accesses.get(key);
        if (!access.active()) {
            return Optional.of(Saying.of("access", "not-given-any-more", access.name()));
        }
        return accesses.conflicts(person, List.of(key)).stream().findFirst().map(AccessDesk::said);
    }

    /** A conflict in plain words. */
    public static Value said(Conflict conflict) {
        return Saying.of(
                "access",
                "conflict.pair",
                conflict.wanted().name(),
                conflict.held().name(),
                conflict.because());
    }

    /** Whether nobody has to give this access by hand. */
    @Transactional(readOnly = true)
    public boolean isAutomatic(AccessKey key) {
        return accesses.find(key).flatMap(connectors::of).isPresent();
    }

    /**
     * Takes back what was given for something. What a connector gave it takes; an account is closed with the last access to its
     * system, and with the access that it is itself.
     *
     * @param by login of who took it back
     */
    public Taking takeBack(String reference, String by) {
        var grant = lock(reference).orElse(null);
        if (grant == null) {
            return Taking.NOTHING;
        }
        if (grants.holdsOtherwise(grant)) {
            grants.revoke(reference, by);
            return Taking.STILL_HELD;
        }
        var access = accesses.get(grant.access());
        var connector = connectors.of(access).orElse(null);
        if (grant.how() == How.MANUAL || connector == null) {
            return Taking.BY_HAND;
        }
        if (access.target() != null) {
            connector.revoke(grant.person(), access.target());
        }
        grants.revoke(reference, by);
        if (access.isAccount() || given(grant.person(), connector).findAny().isEmpty()) {
            connector.disable(grant.person());
        }
        return Taking.TAKEN;
    }

    /** Somebody has taken it away by hand and says so. Nothing if nothing stood. */
    public void takenByHand(String reference, PersonId by) {
        lock(reference).ifPresent(grant -> grants.revoke(reference, by.value()));
    }

    /** The person may log in from now on, wherever a connector gave them something. */
    public void open(PersonId person) {
        grants.lock(person);
        connectors.all().stream()
                .filter(connector -> given(person, connector).findAny().isPresent())
                .forEach(connector -> connector.enable(person));
    }

    /** The person may log in no more, wherever a connector ever gave them something; what they hold is to be taken back still. */
    public void close(PersonId person) {
        grants.lock(person);
        var ever = grants.of(person);
        connectors.all().stream()
                .filter(connector -> ever.stream().anyMatch(grant -> isFrom(grant, connector)))
                .forEach(connector -> connector.disable(person));
    }

    /** What somebody has now and what for, oldest first. */
    @Transactional(readOnly = true)
    public List<Grant> held(PersonId person) {
        return grants.of(person).stream().filter(Grant::stands).toList();
    }

    /** What stands under a reference, with all else of the person held back until the transaction ends. */
    private Optional<Grant> lock(String reference) {
        grants.standing(reference).ifPresent(grant -> grants.lock(grant.person()));
        return grants.standing(reference);
    }

    private Stream<Grant> given(PersonId person, AccountConnector connector) {
        return held(person).stream().filter(grant -> isFrom(grant, connector));
    }

    private boolean isFrom(Grant grant, AccountConnector connector) {
        return grant.how() == How.CONNECTOR
                && accesses.get(grant.access()).connector().equals(connector.key());
    }
}
