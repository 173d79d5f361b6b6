package org.officeflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComposeFileTest {

    private static final Map<String, String> PASSWORDS = Map.of(
            "OFFICEFLOW_DB_PASSWORD", "one", "OFFICEFLOW_ADMIN_USER", "two", "OFFICEFLOW_ADMIN_PASSWORD", "three");

    @TempDir
    private Path folder;

    @Test
    void theComposeClientAcceptsItAndAsksForEveryPassword() throws Exception {
        var client = client();
        assertThat(config(client, PASSWORDS)).as(output()).isZero();
        for (var missing : PASSWORDS.keySet()) {
            var others = new HashMap<>(PASSWORDS);
            others.remove(missing);
            assertThat(config(client, others)).isNotZero();
            assertThat(output()).contains(".env");
        }
    }

    private List<String> client() throws Exception {
        for (var client : List.of(List.of("docker", "compose"), List.of("docker-compose"))) {
            try {
                var command = new ArrayList<>(client);
                command.add("version");
                if (run(command, Map.of()) == 0) {
                    return client;
                }
            } catch (IOException notInstalled) {
                assertThat(notInstalled).hasMessageContaining(client.get(0));
            }
        }
        return abort("no Docker Compose client on this machine");
    }

    private int config(List<String> client, Map<String, String> environment) throws Exception {
        var command = new ArrayList<>(client);
        var noEnvFile = Files.writeString(folder.resolve("empty.env"), "");
        command.addAll(List.of("-f", "docker-compose.yml", "--env-file", noEnvFile.toString(), "config"));
        return run(command, environment);
    }

    private int run(List<String> command, Map<String, String> environment) throws Exception {
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("OFFICEFLOW_"));
        builder.environment().putAll(environment);
        return builder.start().waitFor();
    }

    private String output() throws IOException {
        return Files.readString(folder.resolve("output"));
    }
}
