package org.officeflow.notification.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.officeflow.notification.Mail;
import org.officeflow.notification.Outbox;
import org.officeflow.testing.OfficeTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

@OfficeTest
class OutboxControllerTest {

    @Autowired
    private Outbox outbox;

    @Autowired
    private TestRestTemplate http;

    @ParameterizedTest
    @ValueSource(strings = {"office", "admin"})
    void theOfficeManagerAndTheAdministratorReadTheMailsThatAreKept(String person) {
        outbox.put(new Mail(
                "outbox-test/order",
                "PR-2026-90001",
                List.of("sales@lamps.example"),
                "Purchase order PO-2026-90001",
                "Please deliver."));

        var answer = mailsOf("PR-2026-90001", person);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(answer.getBody())
                .contains("sales@lamps.example", "Purchase order PO-2026-90001", "Please deliver.", "\"KEPT\"");
    }

    @Test
    void aCaseWithoutMailsHasAnEmptyList() {
        assertThat(mailsOf("PR-2026-90002", "office").getBody()).isEqualTo("[]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"employee", "manager", "auditor"})
    void nobodyElseReadsTheOutbox(String person) {
        var answer = mailsOf("PR-2026-90001", person);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(answer.getBody()).doesNotContain("lamps");
    }

    @Test
    void withoutALoginThereIsNoOutbox() {
        assertThat(http.getForEntity("/api/outbox?reference=PR-2026-90001", String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void aQuestionWithoutAReferenceIsABadOne() {
        assertThat(http.withBasicAuth("office", "officeflow-demo")
                        .getForEntity("/api/outbox", String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.BAD_REQUEST);
    }

    private ResponseEntity<String> mailsOf(String reference, String person) {
        return http.withBasicAuth(person, "officeflow-demo")
                .getForEntity("/api/outbox?reference={reference}", String.class, reference);
    }
}
