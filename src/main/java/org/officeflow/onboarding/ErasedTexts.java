package org.officeflow.onboarding;

import java.util.List;
import org.officeflow.organisation.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Erases names and what people wrote from the tables of the onboardings. */
@Repository
class ErasedTexts {

    private final JdbcClient jdbc;

    ErasedTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int eraseIdentityDocument(OnboardingNumber number) {
        return jdbc.sql(
                        """
                        UPDATE employment_contracts SET identity_document = NULL
                        WHERE onboarding = ? AND identity_document IS NOT NULL""")
                .param(number.value())
                .update();
    }

    /** Numbers of what was bought for it. */
    List<String> purchases(OnboardingNumber number) {
        return jdbc.sql("SELECT DISTINCT purchase FROM onboarding_items WHERE onboarding = ? AND purchase IS NOT NULL")
                .param(number.value())
                .query(String.class)
                .list();
    }

    /** What people wrote goes, where only our own words stood the name alone. */
    void eraseName(OnboardingNumber number, String name, String instead) {
        jdbc.sql(
                        """
                        UPDATE onboardings SET name = :instead, job_title = :instead, private_email = NULL,
                            short_notice_reason = NULL, ended_reason = NULL WHERE number = :number""")
                .param("instead", instead)
                .param("number", number.value())
                .update();
        jdbc.sql(
                        """
                        UPDATE onboarding_items SET title = replace(title, :name, :instead), note = NULL, substitute = NULL,
                            undo_note = NULL, added_because = NULL,
                            by_hand_because = NULL, received_note = NULL WHERE onboarding = :number""")
                .param("name", name)
                .param("instead", instead)
                .param("number", number.value())
                .update();
        jdbc.sql("UPDATE onboarding_start_dates SET reason = NULL WHERE onboarding = ?")
                .param(number.value())
                .update();
    }

    /** The login says the name. */
    void eraseLogin(OnboardingNumber number, PersonId login, String instead) {
        jdbc.sql("UPDATE onboardings SET employee = NULL WHERE number = ?")
                .param(number.value())
                .update();
        jdbc.sql("UPDATE access_grants SET person = ? WHERE person = ? AND reference LIKE ?")
                .params(instead, login.value(), number.value() + "/%")
                .update();
    }
}
