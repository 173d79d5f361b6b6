package org.officeflow.access;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.officeflow.access.ConflictRules.Pair;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The catalogue of what people can be let into, and what nobody should have together. */
@Service
@Transactional(readOnly = true)
public class Accesses {

    private final AccessRows rows;
    private final Grants grants;
    private final ConflictRules rules;

    Accesses(AccessRows rows, Grants grants, ConflictRules rules) {
        this.rows = rows;
        this.grants = grants;
        this.rules = rules;
    }

    /** What can be given, by name. */
    public List<Access> all() {
        return rows.active();
    }

    /** The access with this key, also one that is given to nobody any more. */
    public Optional<Access> find(AccessKey key) {
        return rows.find(key);
    }

    /** @throws IllegalArgumentException when there is no such access */
    public Access get(AccessKey key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("There is no access '" + key + "'."));
    }

    /**
     * What speaks against giving these accesses to somebody: beside what they have, and beside each other. What they have already is
     * not asked about again.
     *
     * @throws IllegalArgumentException when there is no such access
     */
    public List<Conflict> conflicts(PersonId person, Collection<AccessKey> wanted) {
        wanted.forEach(this::get);
        var others = new LinkedHashSet<>(grants.held(person));
        var pairs = new LinkedHashSet<Pair>();
        for (var access : new LinkedHashSet<>(wanted)) {
            if (!others.contains(access)) {
                others.forEach(other -> pairs.add(new Pair(other, access)));
                others.add(access);
            }
        }
        return rules.against(pairs).entrySet().stream()
                .map(conflict -> new Conflict(
                        get(conflict.getKey().held()), get(conflict.getKey().wanted()), conflict.getValue()))
                .toList();
    }
}
