package org.officeflow.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/**
 * A mail server that misbehaves as told: for each command it is asked what to answer. {@link #SILENCE} answers nothing,
 * {@link #HANG_UP} closes the connection.
 */
final class FakeSmtpServer implements AutoCloseable {

    static final String SILENCE = "silence";
    static final String HANG_UP = "hang up";

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final UnaryOperator<String> answers;
    private final List<String> commands = Collections.synchronizedList(new ArrayList<>());
    private final List<List<String>> mails = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch closed = new CountDownLatch(1);

    /** @param answers gives the answer to a command in capitals without its arguments' case changed, or the empty string for OK */
    FakeSmtpServer(UnaryOperator<String> answers) throws IOException {
        this.answers = answers;
        var thread = new Thread(this::serve, "fake-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    List<String> commands() {
        return List.copyOf(commands);
    }

    /** The mails that were taken in full, line by line. */
    List<List<String>> mails() {
        return List.copyOf(mails);
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (var connection = socket.accept()) {
                talk(connection);
            } catch (IOException e) {
                // the client went away, or the test is over
            }
        }
    }

    private void talk(Socket connection) throws IOException {
        var in = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
        var out = connection.getOutputStream();
        if (!answer(out, "GREETING", "220 misbehaving.example ESMTP")) {
            return;
        }
        String line;
        while ((line = in.readLine()) != null) {
            commands.add(line);
            var verb = line.split(" ")[0].toUpperCase(Locale.ROOT);
            if (!answer(out, line, verb.equals("DATA") ? "354 go on" : "250 ok")) {
                return;
            }
            if (verb.equals("QUIT")) {
                return;
            }
            if (verb.equals("DATA") && answers.apply(line).isEmpty()) {
                var mail = new ArrayList<String>();
                while ((line = in.readLine()) != null && !line.equals(".")) {
                    mail.add(line);
                }
                mails.add(mail);
                if (!answer(out, "END OF DATA", "250 taken")) {
                    return;
                }
            }
        }
    }

    private boolean answer(OutputStream out, String command, String usual) throws IOException {
        var special = answers.apply(command);
        if (special.equals(HANG_UP)) {
            return false;
        }
        if (special.equals(SILENCE)) {
            awaitClose();
            return false;
        }
        out.write(((special.isEmpty() ? usual : special) + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
        return true;
    }

    private void awaitClose() {
        try {
            closed.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        socket.close();
    }
}
