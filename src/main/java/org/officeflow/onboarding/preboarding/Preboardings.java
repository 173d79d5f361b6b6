package org.officeflow.onboarding.preboarding;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.officeflow.onboarding.OnboardingNumber;
import org.officeflow.organisation.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What new colleagues told about themselves. */
@Repository
class Preboardings {

    private final JdbcClient jdbc;

    Preboardings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** It is for the colleague to give details, for the first time or again. */
    void open(OnboardingNumber number) {
        jdbc.sql(
                        """
                        INSERT INTO preboardings (onboarding, state) VALUES (?, 'open')
                        ON CONFLICT (onboarding) DO UPDATE SET state = 'open'""")
                .param(number.value())
                .update();
    }

    Optional<Preboarding> find(OnboardingNumber number) {
        return jdbc.sql("SELECT * FROM preboardings WHERE onboarding = ?")
                .param(number.value())
                .query((row, index) -> new Preboarding(
                        number,
                        PreboardingState.of(row.getString("state")),
                        row.getTimestamp("given_at") == null
                                ? null
                                : row.getTimestamp("given_at").toInstant(),
                        row.getString("sent_back_because"),
                        details(number)))
                .optional();
    }

    private Map<Detail, String> details(OnboardingNumber number) {
        var details = new EnumMap<Detail, String>(Detail.class);
        jdbc.sql("SELECT detail, value FROM preboarding_details WHERE onboarding = ?")
                .param(number.value())
                .query(row -> {
                    var value = row.getString("value");
                    Detail.ofKey(row.getString("detail")).ifPresent(detail -> details.put(detail, value));
                });
        return details;
    }

    /** Keeps these instead of what was there. */
    void keep(OnboardingNumber number, Map<Detail, String> details) {
        erase(number, List.of(Detail.values()));
        details.forEach((detail, value) -> jdbc.sql(
                        "INSERT INTO preboarding_details (onboarding, detail, value) VALUES (?, ?, ?)")
                .params(number.value(), detail.key(), value)
                .update());
    }

    void given(OnboardingNumber number, Instant at) {
        jdbc.sql("UPDATE preboardings SET state = 'given', given_at = ?, sent_back_because = NULL WHERE onboarding = ?")
                .params(Timestamp.from(at), number.value())
                .update();
    }

    void checked(OnboardingNumber number, PreboardingState state, PersonId by, Instant at) {
        jdbc.sql("UPDATE preboardings SET state = ?, checked_by = ?, checked_at = ? WHERE onboarding = ?")
                .params(state.key(), by.value(), Timestamp.from(at), number.value())
                .update();
    }

    void sentBack(OnboardingNumber number, String because) {
        jdbc.sql("UPDATE preboardings SET state = 'open', sent_back_because = ? WHERE onboarding = ?")
                .params(because, number.value())
                .update();
    }

    /** How many there were. */
    int erase(OnboardingNumber number, Collection<Detail> details) {
        return jdbc.sql("DELETE FROM preboarding_details WHERE onboarding = ? AND detail = ANY (?)")
                .params(number.value(), details.stream().map(Detail::key).toArray(String[]::new))
                .update();
    }

    /** What human resources wrote about somebody's details. */
    void eraseNotes(OnboardingNumber number) {
        jdbc.sql("UPDATE preboardings SET sent_back_because = NULL WHERE onboarding = ?")
                .param(number.value())
                .update();
    }
}
