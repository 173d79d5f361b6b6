package org.officeflow.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.officeflow.document.Documents;
import org.officeflow.testing.OfficeTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** Papers of leavings from before there were places of their own for them. */
@OfficeTest
@Transactional
class LeavingPapersMoveTest {

    @Autowired
    private Documents documents;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void onlyHumanResourcesGetWhatMayBeOfAnExitInterview() throws IOException {
        attach("OF-2019-00001");
        attach("OF-2019-00001/returns");
        attach("ON-2019-00001");
        documents.upload("OF-2019-00001", "dossier", "dossier.pdf", NewColleague.pdf(900), "hr");

        jdbc.execute(new ClassPathResource("db/migration/V107__leaving_papers_apart.sql")
                .getContentAsString(StandardCharsets.UTF_8));

        assertThat(documents.ofReference("OF-2019-00001/hr")).hasSize(1);
        assertThat(documents.ofReference("OF-2019-00001")).hasSize(1);
        assertThat(documents.ofReference("OF-2019-00001/returns")).hasSize(1);
        assertThat(documents.ofReference("ON-2019-00001")).hasSize(1);
    }

    private void attach(String reference) {
        documents.upload(reference, "attachment", "paper.pdf", NewColleague.pdf(900), "hr");
    }
}
