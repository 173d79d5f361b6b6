package org.officeflow.approval;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Erases a name from what was decided on; the decisions themselves stay. */
@Component
public class SubjectErasure {

    private final JdbcClient jdbc;

    SubjectErasure(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Replaces a name in everything that the rounds of a case say. */
    @Transactional
    public void erase(String reference, String name, String instead) {
        jdbc.sql("UPDATE approval_rounds SET subject = replace(subject, :name, :instead) WHERE reference = :reference")
                .param("name", name)
                .param("instead", instead)
                .param("reference", reference)
                .update();
        jdbc.sql(
                        """
                        UPDATE approval_decisions SET reason = replace(reason, :name, :instead) WHERE round IN (
                            SELECT id FROM approval_rounds WHERE reference = :reference)""")
                .param("name", name)
                .param("instead", instead)
                .param("reference", reference)
                .update();
    }
}
