package org.officeflow.notification;

import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.util.Properties;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.officeflow.document.DocumentRoom;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.SpokenLanguages;
import org.officeflow.testing.RoomDatabase;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The outbox on a database of its own, with a mail server on a port of this machine, or none. */
final class OutboxRoom implements AutoCloseable {

    private final RoomDatabase database;

    private OutboxRoom(Clock clock, @Nullable Integer port) {
        Consumer<AnnotationConfigApplicationContext> room = context -> {
            DocumentRoom.register(context);
            if (port != null) {
                context.registerBean(JavaMailSender.class, () -> smtp(port));
            }
            context.registerBean(Organisation.class, () -> mock(Organisation.class));
            context.register(
                    OutboxTables.class,
                    MailServer.class,
                    MailCarrier.class,
                    Outbox.class,
                    OutboxSender.class,
                    MailTemplates.class,
                    SpokenLanguages.class,
                    PersonalMails.class);
        };
        database = RoomDatabase.open(clock, room);
    }

    static OutboxRoom withServerOn(int port, Clock clock) {
        return new OutboxRoom(clock, port);
    }

    static OutboxRoom withoutServer(Clock clock) {
        return new OutboxRoom(clock, null);
    }

    RoomDatabase database() {
        return database;
    }

    Outbox outbox() {
        return database.bean(Outbox.class);
    }

    OutboxSender sender() {
        return database.bean(OutboxSender.class);
    }

    /** What became of the only mail of a case. */
    OutboxEntry only(String reference) {
        var entries = outbox().ofReference(reference);
        if (entries.size() != 1) {
            throw new AssertionError("expected one mail of " + reference + ", found " + entries.size());
        }
        return entries.get(0);
    }

    private static JavaMailSender smtp(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        var properties = new Properties();
        properties.setProperty("mail.smtp.timeout", "1000");
        properties.setProperty("mail.smtp.connectiontimeout", "1000");
        sender.setJavaMailProperties(properties);
        return sender;
    }

    @Override
    public void close() {
        database.close();
    }
}
