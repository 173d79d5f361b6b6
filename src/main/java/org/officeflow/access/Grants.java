package org.officeflow.access;

import java.util.List;
import java.util.Optional;
import org.officeflow.access.Grant.How;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The record of who was let into what.
 *
 * <p>An access is given for something, its reference, and what is given for two things is kept until both are taken back. Every
 * step joins the caller's transaction and is safe to repeat. Grants of one access to one person wait for each other until their
 * transactions end, so that what {@link Revocation} says still holds while a connector is told.
 */
@Service
public class Grants {

    private final GrantRows rows;

    Grants(GrantRows rows) {
        this.rows = rows;
    }

    /**
     * Writes down that somebody has been let in.
     *
     * @param person login of somebody who may not work here yet
     * @param by login of who did it
     * @return false if that stood already
     * @throws IllegalArgumentException when there is no such access, or no reference
     * @throws IllegalStateException when another access, or another person's, stands under the reference
     */
    @Transactional
    public boolean grant(String reference, PersonId person, AccessKey access, How how, String by) {
        if (reference.isBlank()) {
            throw new IllegalArgumentException("An access is given for something; its reference is missing.");
        }
        rows.lock(person, access);
        var before = rows.standing(reference).orElse(null);
        if (before == null) {
            rows.add(reference, person, access, how, by);
            return true;
        }
        if (before.person().equals(person) && before.access().equals(access)) {
            return false;
        }
        throw new IllegalStateException(
                reference + " already stands for " + before.access() + " of " + before.person() + ".");
    }

    /**
     * Writes down that an access is taken back.
     *
     * @param by login of who did it
     */
    @Transactional
    public Revocation revoke(String reference, String by) {
        var grant = rows.standing(reference).orElse(null);
        if (grant == null) {
            return Revocation.NOTHING;
        }
        rows.lock(grant.person(), grant.access());
        if (!rows.revoke(reference, by)) {
            return Revocation.NOTHING;
        }
        return rows.isHeld(grant.person(), grant.access()) ? Revocation.STILL_HELD : Revocation.GONE;
    }

    /** Lets one transaction at a time give and take accesses of this person, until it ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    void lock(PersonId person) {
        rows.lock(person);
    }

    /** What stands under the reference now. */
    @Transactional(readOnly = true)
    Optional<Grant> standing(String reference) {
        return rows.standing(reference);
    }

    /** Whether the person has the same access for something else too. */
    @Transactional(readOnly = true)
    boolean holdsOtherwise(Grant grant) {
        return rows.of(grant.person()).stream()
                .anyMatch(other -> other.stands()
                        && other.access().equals(grant.access())
                        && !other.reference().equals(grant.reference()));
    }

    /** What the person has now, each once, by key. */
    @Transactional(readOnly = true)
    public List<AccessKey> held(PersonId person) {
        return rows.held(person);
    }

    /** Everything that the person was ever given, oldest first. */
    @Transactional(readOnly = true)
    public List<Grant> of(PersonId person) {
        return rows.of(person);
    }
}
