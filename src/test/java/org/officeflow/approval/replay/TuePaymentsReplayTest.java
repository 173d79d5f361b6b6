package org.officeflow.approval.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.officeflow.approval.ApprovalDesk;
import org.officeflow.approval.process.ApprovalRoundContract;
import org.officeflow.engine.clock.MovableClock;
import org.officeflow.testing.OfficeDriver;
import org.officeflow.testing.OfficeTest;
import org.officeflow.timeline.Timeline;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Another office's cases through our approval round: 3,380 requests for payment of Eindhoven University of Technology (BPI
 * Challenge 2020, CC BY 4.0), with the clock at the time of each step. The university gets a decision table and a calling process
 * of its own and no Java. Every step that the log records is taken by the person of its role, in its order; afterwards the path,
 * the times and the end are read back from the records and compared with the log.
 *
 * <p><b>What decides.</b> From facts that are known at submission the table takes: the administration (every request from 2018 on,
 * none before), the supervisor (every request), the order of all, and that a director needs an amount above 1,000. Whether a
 * pre-approver, the budget owner or a director is asked as well follows from nothing that the log holds (unit and project explain
 * three quarters of the budget owners, no more), so these three are handed in with the submission, as {@code route}, from the log.
 *
 * <p><b>What the log's words mean here.</b> REJECTED by an approver is a return to the employee. REJECTED by EMPLOYEE is the
 * employee's reaction to it: the wish to change it, or, as the last step, the withdrawal; without a return before it, the employee
 * takes the request back. SUBMITTED straight after a return is an answer that goes to the same approver again. REJECTED by MISSING
 * is a refusal of the payment after the final approval. Where the log stops before an end, our case stands open at the same place:
 * as a draft (SAVED), with the employee (payment refused), or with the payment office (final approval).
 *
 * <p><b>What cannot be represented.</b> A decision or answer that came after more than 30 days: our round has expired by then.
 * Reminders and further approvers at the due date are not run; they change no order.
 */
@Tag("own-application")
@OfficeTest
class TuePaymentsReplayTest {

    /** Some of the cases, all paths among them, for a quick look in between: {@code -Dofficeflow.replay=sample}. */
    private static final boolean ALL = !"sample".equals(System.getProperty("officeflow.replay"));

    private static final Path LOG = Path.of("../shared/data/tue-payments/requests_for_payment.csv");

    @Autowired
    private OfficeDriver office;

    @Autowired
    private IdentityService identity;

    @Autowired
    private ApprovalDesk desk;

    @Autowired
    private Timeline timeline;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void everyCaseThatWasDecidedWithinThirtyDaysGoesAndEndsAsRecorded() throws IOException {
        assumeTrue(Files.isRegularFile(LOG), "The log of requests for payment is not here: " + LOG);
        var all = PaymentLog.read(LOG);
        assertThat(all).hasSize(3380);
        var cases = ALL ? all : sample(all);
        var university = new University(jdbc);
        university.moveIn(cases.stream().map(PaymentLog.Case::unit).collect(Collectors.toSet()));
        var deployment = office.repository
                .createDeployment()
                .name("university")
                .addClasspathResource("replay/payment-request.bpmn")
                .addClasspathResource("replay/determine-payment-approvers.dmn")
                .deploy()
                .getId();
        var different = new ArrayList<String>();
        var late = 0;
        try {
            var begin = System.nanoTime();
            var replay = new PaymentReplay(office, identity, desk, timeline, clock, jdbc);
            for (var log : cases) {
                var expected = PaymentReplay.expected(log);
                var recorded = replay.play(log);
                if (!recorded.equals(expected)) {
                    different.add(log.id() + "\n    log: " + log.path() + "\n    us:  " + recorded.path());
                    late += recorded.path().contains("expired after 30 days") ? 1 : 0;
                }
            }
            report(cases.size(), different, Duration.ofNanos(System.nanoTime() - begin));
        } finally {
            clock.reset();
            leave(deployment, university);
        }
        assertThat(different)
                .as("cases that differ for another reason than that the university waited more than 30 days")
                .hasSize(late);
        if (ALL) {
            assertThat(late).isEqualTo(24);
            assertThat(cases.size() - different.size()).as("matching cases").isEqualTo(3356);
        }
    }

    /** The first case of every path, and every twentieth case. */
    private static List<PaymentLog.Case> sample(List<PaymentLog.Case> all) {
        var paths = new HashSet<String>();
        var sample = new ArrayList<PaymentLog.Case>();
        for (var index = 0; index < all.size(); index++) {
            if (paths.add(all.get(index).path()) || index % 20 == 0) {
                sample.add(all.get(index));
            }
        }
        return sample;
    }

    private static void report(int all, List<String> different, Duration took) {
        System.out.printf(
                "Replay of requests for payment: %d of %d cases match, %d cases a minute.%n",
                all - different.size(), all, all * 60_000L / Math.max(1, took.toMillis()));
        different.forEach(line -> System.out.println("  cannot be represented: " + line));
    }

    /** Other tests find the office as it was. */
    private void leave(String deployment, University university) {
        var rounds = office
                .history
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(ApprovalRoundContract.PROCESS)
                .processInstanceBusinessKeyLike("requestforpayment%")
                .unlimitedList()
                .stream()
                .map(instance -> instance.getId())
                .toList();
        office.repository.deleteDeployment(deployment, true, true, true);
        for (var from = 0; from < rounds.size(); from += 500) {
            office.history.deleteHistoricProcessInstancesIfExists(
                    rounds.subList(from, Math.min(from + 500, rounds.size())));
        }
        university.moveOut();
    }
}
