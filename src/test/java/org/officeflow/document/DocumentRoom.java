package org.officeflow.document;

import java.time.Clock;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

/** Puts the documents into a test's small application. */
public final class DocumentRoom {

    private DocumentRoom() {}

    public static void register(AnnotationConfigApplicationContext context) {
        context.registerBean(
                Documents.class,
                () -> new Documents(
                        context.getBean(JdbcClient.class), context.getBean(Clock.class), DataSize.ofMegabytes(10)));
    }
}
