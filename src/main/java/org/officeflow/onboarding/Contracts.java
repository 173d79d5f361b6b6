package org.officeflow.onboarding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.officeflow.organisation.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far the employment contracts are; one at most for each onboarding. */
@Repository
class Contracts {

    private final JdbcClient jdbc;

    Contracts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<EmploymentContract> find(OnboardingNumber number) {
        return jdbc.sql("SELECT * FROM employment_contracts WHERE onboarding = ?")
                .param(number.value())
                .query(Contracts::contract)
                .optional();
    }

    void sent(OnboardingNumber number, LocalDate on, PersonId by) {
        jdbc.sql("INSERT INTO employment_contracts (onboarding, sent_on, sent_by) VALUES (?, ?, ?)")
                .params(number.value(), on, by.value())
                .update();
    }

    void extended(OnboardingNumber number) {
        jdbc.sql("UPDATE employment_contracts SET extended = extended + 1 WHERE onboarding = ?")
                .param(number.value())
                .update();
    }

    void signed(OnboardingNumber number, LocalDate on, PersonId recordedBy) {
        jdbc.sql("UPDATE employment_contracts SET signed_on = ?, signature_recorded_by = ? WHERE onboarding = ?")
                .params(on, recordedBy.value(), number.value())
                .update();
    }

    void identityChecked(OnboardingNumber number, String document, List<String> documents, PersonId by, Instant at) {
        jdbc.sql(
                        """
                        UPDATE employment_contracts SET identity_document = ?, documents = ?, identity_checked_by = ?,
                            identity_checked_at = ? WHERE onboarding = ?""")
                .params(document, String.join(",", documents), by.value(), Timestamp.from(at), number.value())
                .update();
    }

    private static EmploymentContract contract(ResultSet row, int index) throws SQLException {
        var recordedBy = row.getString("signature_recorded_by");
        var checkedBy = row.getString("identity_checked_by");
        var checkedAt = row.getTimestamp("identity_checked_at");
        return new EmploymentContract(
                new OnboardingNumber(row.getString("onboarding")),
                row.getObject("sent_on", LocalDate.class),
                new PersonId(row.getString("sent_by")),
                row.getInt("extended"),
                row.getObject("signed_on", LocalDate.class),
                recordedBy == null ? null : new PersonId(recordedBy),
                row.getString("identity_document"),
                checkedBy == null ? null : new PersonId(checkedBy),
                checkedAt == null ? null : checkedAt.toInstant());
    }
}
