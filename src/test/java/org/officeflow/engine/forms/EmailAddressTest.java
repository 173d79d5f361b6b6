package org.officeflow.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.officeflow.notification.Mail;

class EmailAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lamps@example.org",
                "a@b",
                "orders+nl@lamps-and-more.example",
                "o'neil.van_den.berg@sub.example.co.uk",
                "1234567890123456789012345678901234567890123456789012345678901234@example.org",
                "!#$%&'*+/=?^_`{|}~-@example.org"
            })
    void whatIsTakenAsAnAddressCanBeSentMail(String address) {
        assertThat(EmailAddress.PATTERN.matcher(address).matches()).isTrue();
        assertThat(Mail.isAddress(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lamps",
                "lamps@",
                "@example.org",
                "a..b@example.org",
                ".a@example.org",
                "a.@example.org",
                "a@example..org",
                "a@-example.org",
                "a@example-.org",
                "a@example.org.",
                "a b@example.org",
                "a@b@example.org",
                "Lamps <a@example.org>",
                "a@example.org, b@example.org",
                "a@example.org\nBcc: b@example.org",
                "\u00fc@example.org",
                "12345678901234567890123456789012345678901234567890123456789012345@example.org"
            })
    void whatCannotBeSentMailIsNotTaken(String address) {
        assertThat(EmailAddress.PATTERN.matcher(address).matches()).isFalse();
    }
}
