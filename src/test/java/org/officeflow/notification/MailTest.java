package org.officeflow.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"Order\r\nBcc: thief@example.org", "Order\nX: y", "Order\u0000", "Order\u2028more", " ", ""})
    void aSubjectIsOneLine(String subject) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Mail("key", "PR-1", List.of("a@office.example"), subject, "text"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "a@",
                "@office.example",
                "a@office.example\r\nBcc: thief@example.org",
                "a@office.example,b@office.example",
                "A <a@office.example>",
                "a b@office.example",
                "a@office.example\n",
                "team: a@office.example;",
                "a@office..example",
                "<a@office.example>",
                "a@office.example>"
            })
    void aRecipientIsOneBareAddress(String address) {
        assertThat(Mail.isAddress(address)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Mail("key", "PR-1", List.of(address), "Order", "text"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@office.example", "first.last+tag@sub.office-1.example", "root@localhost"})
    void usualAddressesAreTaken(String address) {
        assertThat(Mail.isAddress(address)).isTrue();
    }

    @Test
    void aMailNeedsARecipient() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Mail("key", "PR-1", List.of(), "Order", "text"))
                .withMessageContaining("somebody");
    }

    @Test
    void aSubjectMayHoldAnyLetters() {
        assertThatCode(() ->
                        new Mail("key", "PR-1", List.of("a@office.example"), "12 Lampen für Łódź – 250 € 💡", "text"))
                .doesNotThrowAnyException();
    }

    @Test
    void anAttachmentsNameIsOneLine() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Attachment.file("a.pdf\r\nX: y", "application/pdf", new byte[] {1}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Attachment.file("a.pdf", "application/pdf\r\nX: y", new byte[] {1}));
    }
}
