package org.officeflow.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.runtime.Job;
import org.officeflow.engine.clock.MovableClock;
import org.officeflow.learning.process.LearningRoundContract;
import org.officeflow.learning.process.MandatoryTrainingContract;
import org.officeflow.learning.process.PolicyAcknowledgementContract;
import org.officeflow.notification.Outbox;
import org.officeflow.organisation.NewPerson;
import org.officeflow.organisation.PersonId;
import org.officeflow.organisation.Personnel;
import org.officeflow.organisation.Recording;
import org.officeflow.organisation.WorkingCalendar;
import org.officeflow.organisation.importing.ImportOutcome;
import org.officeflow.organisation.importing.ImportRequest;
import org.officeflow.organisation.importing.Imports;
import org.officeflow.testing.OfficeDriver;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Does in tests what people and files do around policies and trainings of the demo office. */
@Component
public class LearningOffice {

    static final String POLICIES =
            "policy,version,title,text,link,changes,department,site,contract,group,began_from,days";
    static final String TRAININGS =
            "training,title,department,site,contract,group,began_from,days,valid_months,renew_days,recorded_by,certificate";

    final OfficeDriver office;
    final WorkingCalendar calendar;
    final MovableClock clock;
    final Personnel personnel;
    private final Imports imports;
    private final Outbox outbox;
    private final JdbcTemplate jdbc;

    LearningOffice(
            OfficeDriver office,
            WorkingCalendar calendar,
            MovableClock clock,
            Personnel personnel,
            Imports imports,
            Outbox outbox,
            JdbcTemplate jdbc) {
        this.office = office;
        this.calendar = calendar;
        this.clock = clock;
        this.personnel = personnel;
        this.imports = imports;
        this.outbox = outbox;
        this.jdbc = jdbc;
    }

    LocalDate today() {
        return calendar.dateOf(clock.instant());
    }

    /** The file of policies says this from now on; nobody is asked yet. An empty file is none: one for nobody stands in it. */
    public void policies(String... rows) {
        take(
                "policies",
                POLICIES,
                rows.length > 0 ? rows : new String[] {"nobody,1,Nobody,Nothing.,,,,,,,2199-01-01,5"});
    }

    public void trainings(String... rows) {
        take(
                "trainings",
                TRAININGS,
                rows.length > 0 ? rows : new String[] {"nobody,Nobody,,,,,2199-01-01,5,,,person,no"});
    }

    private void take(String kind, String header, String... rows) {
        var content = Stream.concat(Stream.of(header), Stream.of(rows)).collect(Collectors.joining("\n", "", "\n"));
        take(kind, content.getBytes(StandardCharsets.UTF_8));
    }

    private void take(String kind, byte[] content) {
        var known = imports.kind(kind).orElseThrow();
        var run = imports.run(List.of(new ImportRequest(known, known.fileName(), content)), true, "admin");
        assertThat(run.outcome()).isInstanceOf(ImportOutcome.Done.class);
    }

    /**
     * Lets the rounds run that wait.
     *
     * @return in how many steps
     */
    public int round() {
        var steps = 0;
        for (var jobs = waiting(); !jobs.isEmpty(); jobs = waiting()) {
            jobs.forEach(job -> office.management.executeJob(job.getId()));
            steps += jobs.size();
        }
        return steps;
    }

    private List<Job> waiting() {
        return office.management
                .createJobQuery()
                .processDefinitionKey(LearningRoundContract.PROCESS)
                .list();
    }

    /** The newest number of this person's policy or training. */
    DutyNumber number(String person, String key) {
        return numbers(person, key).stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError(person + " was never asked for " + key));
    }

    public List<DutyNumber> numbers(String person, String key) {
        return jdbc
                .queryForList(
                        """
                        SELECT number FROM acknowledgements WHERE person = ? AND policy = ?
                        UNION ALL SELECT number FROM training_duties WHERE person = ? AND training = ?
                        ORDER BY number DESC""",
                        String.class,
                        person,
                        key,
                        person,
                        key)
                .stream()
                .map(DutyNumber::new)
                .toList();
    }

    void complete(DutyNumber number, String step, String person, Object... answers) {
        office.complete(person, number.value(), step, OfficeDriver.answers(answers));
    }

    /** The time of this timer has come. */
    void timer(DutyNumber number, String element) {
        office.runJob(number.value(), element);
    }

    Instant due(DutyNumber number, String element) {
        var instance = office.runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .singleResult();
        return office.management
                .createJobQuery()
                .processInstanceId(instance.getId())
                .activityId(element)
                .singleResult()
                .getDuedate()
                .toInstant();
    }

    /** Whom the mails about it went to whose key has this in it. */
    List<String> mailed(DutyNumber number, String key) {
        return outbox.ofReference(number.value()).stream()
                .filter(mail -> mail.key().startsWith(number + "-" + key + "-2"))
                .flatMap(mail -> mail.to().stream())
                .map(recipient -> recipient.address().replaceAll("@.*", ""))
                .sorted()
                .toList();
    }

    Map<String, Object> shown(DutyNumber number, String step, String person) {
        var task = office.task(number.value(), step);
        return office.as(person, () -> office.forms.getTaskFormVariables(task.getId()));
    }

    /** Somebody who is expected; they work here once they begin. */
    PersonId expected(String name, String department) {
        var wish = new NewPerson(name, "Trainee", department, new PersonId("anna"), "amsterdam", null, today());
        return ((Recording.Recorded) personnel.record(wish)).person();
    }

    /** As it was before. */
    public void forget() {
        clock.reset();
        Stream.of(
                        LearningRoundContract.PROCESS,
                        PolicyAcknowledgementContract.PROCESS,
                        MandatoryTrainingContract.PROCESS)
                .flatMap(process ->
                        office.runtime.createProcessInstanceQuery().processDefinitionKey(process).list().stream())
                .forEach(instance -> office.runtime.deleteProcessInstance(instance.getId(), "test"));
        jdbc.queryForList("select id from people where not named_by_file and active", String.class)
                .forEach(person -> personnel.leave(new PersonId(person)));
        Stream.of("training_records", "training_duties", "acknowledgements", "trainings", "policies")
                .forEach(table -> jdbc.update("delete from " + table));
        jdbc.update("delete from people where not named_by_file");
        take("policies", demo("policies.csv"));
        take("trainings", demo("trainings.csv"));
        office.runtime
                .createProcessInstanceQuery()
                .processDefinitionKey(LearningRoundContract.PROCESS)
                .list()
                .forEach(instance -> office.runtime.deleteProcessInstance(instance.getId(), "test"));
    }

    private static byte[] demo(String file) {
        try {
            return new ClassPathResource("demo/" + file).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
