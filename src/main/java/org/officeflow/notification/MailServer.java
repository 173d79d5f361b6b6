package org.officeflow.notification;

import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** The mail server of {@code spring.mail.*}, where one is set up, with limits on how long it may take. */
@Component
class MailServer {

    private static final Map<String, String> DEFAULTS = Map.of(
            "connectiontimeout", "10000",
            "timeout", "30000",
            "writetimeout", "30000",
            "sendpartial", "true");

    private final ObjectProvider<JavaMailSender> sender;
    private final String from;

    MailServer(
            ObjectProvider<JavaMailSender> sender, @Value("${officeflow.mail.from:officeflow@localhost}") String from) {
        if (!Mail.isAddress(from)) {
            throw new IllegalArgumentException("officeflow.mail.from is not a mail address: " + from);
        }
        this.sender = sender;
        this.from = from;
        if (sender.getIfAvailable() instanceof JavaMailSenderImpl smtp) {
            var properties = smtp.getJavaMailProperties();
            DEFAULTS.forEach((name, value) -> {
                properties.putIfAbsent("mail.smtp." + name, value);
                properties.putIfAbsent("mail.smtps." + name, value);
            });
        }
    }

    boolean isSetUp() {
        return sender.getIfAvailable() != null;
    }

    JavaMailSender sender() {
        return sender.getObject();
    }

    String from() {
        return from;
    }

    String domain() {
        return from.substring(from.lastIndexOf('@') + 1);
    }
}
