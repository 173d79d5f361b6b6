package org.officeflow.cockpit.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ConnectException;
import java.sql.SQLException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;

/** Why a step failed, in words. */
class FailureTest {

    @Test
    void whatOurOwnCodeSaysIsToldAsItIs() {
        var failure = of(new ProcessEngineException("ENGINE-1", order()));
        assertThat(failure.reason()).isEqualTo("The order has no supplier.");
        assertThat(failure.technical()).isEqualTo("java.lang.IllegalStateException: The order has no supplier.");
    }

    @Test
    void whatOthersThrowIsToldByWhatItConcerns() {
        assertThat(Failure.of(thrownElsewhere("org.postgresql.util.PSQLException: FATAL"))
                        .reason())
                .startsWith("The database did not answer");
        assertThat(Failure.of(thrownElsewhere(SQLException.class.getName() + ": gone"))
                        .reason())
                .startsWith("The database did not answer");
        assertThat(Failure.of(thrownElsewhere(ConnectException.class.getName() + ": Connection refused"))
                        .reason())
                .isEqualTo("Another system did not answer.");
        assertThat(Failure.of(thrownElsewhere("jakarta.mail.SendFailedException: 550"))
                        .reason())
                .startsWith("The mail server");
        assertThat(Failure.of(thrownElsewhere("java.lang.NullPointerException")).reason())
                .isEqualTo("A fault in the program.");
    }

    @Test
    void withoutATraceItSaysSo() {
        assertThat(Failure.of(null).reason()).isEqualTo("The step failed without saying why.");
        assertThat(Failure.of(" ").technical()).isEmpty();
    }

    private static String thrownElsewhere(String fault) {
        return "org.camunda.bpm.engine.ProcessEngineException: ENGINE-2\n\tat org.camunda.Somewhere.run(Somewhere.java:1)\n"
                + "Caused by: " + fault
                + "\n\tat java.base/java.Somewhere.run(Somewhere.java:2)\n\tat org.officeflow.Room.go(Room.java:3)\n";
    }

    private static IllegalStateException order() {
        return new IllegalStateException("The order has no supplier.");
    }

    private static Failure of(Throwable thrown) {
        var text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return Failure.of(text.toString());
    }
}
