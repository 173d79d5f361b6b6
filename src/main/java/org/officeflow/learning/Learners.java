package org.officeflow.learning;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.Person;
import org.officeflow.organisation.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Whom something is for now. */
@Repository
class Learners {

    private final Organisation organisation;
    private final JdbcClient jdbc;

    Learners(Organisation organisation, JdbcClient jdbc) {
        this.organisation = organisation;
        this.jdbc = jdbc;
    }

    /** Everybody of the audience who works here, by name. */
    @Transactional(readOnly = true)
    List<Person> of(Audience audience) {
        var members = members(audience.role());
        var contracted = withContract(audience.contract());
        return organisation.people().stream()
                .filter(person ->
                        audience.department() == null || audience.department().equals(person.department()))
                .filter(person -> audience.site() == null || audience.site().equals(person.site()))
                .filter(person ->
                        audience.beganFrom() == null || !person.hiredOn().isBefore(audience.beganFrom()))
                .filter(person -> members == null || members.contains(person.id()))
                .filter(person -> contracted == null || contracted.contains(person.id()))
                .toList();
    }

    private @Nullable Set<PersonId> members(@Nullable String role) {
        return role == null ? null : new HashSet<>(organisation.members(role));
    }

    /** The contract of the last onboarding counts. */
    private @Nullable Set<PersonId> withContract(@Nullable String contract) {
        return contract == null
                ? null
                : jdbc.sql(
                                """
                                SELECT employee FROM (
                                    SELECT DISTINCT ON (employee) employee, contract FROM onboardings
                                    WHERE employee IS NOT NULL AND NOT transfer AND state IN ('arrived', 'settled', 'left')
                                    ORDER BY employee, starts_on DESC, number DESC) AS last
                                WHERE contract = :contract""")
                        .param("contract", contract)
                        .query((row, number) -> new PersonId(row.getString(1)))
                        .set();
    }
}
