package org.officeflow.engine;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.task.Task;
import org.officeflow.language.Saying;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Says in a mail where the task is that it speaks of: an address that opens the task in Tasklist, after the login if need be. Whoever
 * may not see the task finds nothing behind the address.
 *
 * <p>The address of the office stands in {@code officeflow.address}, as people type it into their browser. Where it is not set, the
 * mail names Tasklist alone.
 */
@Component
public class TaskLinks {

    private static final Saying WITHOUT_ADDRESS = Saying.of("engine", "link.without-address");

    private final TaskService tasks;
    private final String office;

    /** @throws IllegalArgumentException when the address is none that a browser could open */
    TaskLinks(TaskService tasks, @Value("${officeflow.address:}") String address) {
        this.tasks = tasks;
        this.office = tidy(address.strip());
    }

    /** A sentence that leads to this task. */
    public Saying to(String task) {
        return office.isEmpty()
                ? WITHOUT_ADDRESS
                : Saying.of("engine", "link.to", office + "/camunda/app/tasklist/default/#/?task=" + task);
    }

    /** A sentence that leads to the open task of this step in the execution's process instance. */
    public Saying toOpen(String step, DelegateExecution execution) {
        return tasks
                .createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .taskDefinitionKey(step)
                .active()
                .list()
                .stream()
                .findFirst()
                .map(Task::getId)
                .map(this::to)
                .orElse(WITHOUT_ADDRESS);
    }

    /** The address of a page of the office; empty where nobody has set the office's address. */
    public Optional<String> toPage(String path) {
        return office.isEmpty() ? Optional.empty() : Optional.of(office + path);
    }

    private static String tidy(String address) {
        if (address.isEmpty()) {
            return "";
        }
        try {
            var uri = new URI(address);
            var web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            if (web
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getQuery() == null
                    && uri.getFragment() == null) {
                return address.replaceAll("/+$", "");
            }
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(refusal(address), e);
        }
        throw new IllegalArgumentException(refusal(address));
    }

    private static String refusal(String address) {
        return "officeflow.address is not an address such as https://office.example.org: " + address;
    }
}
