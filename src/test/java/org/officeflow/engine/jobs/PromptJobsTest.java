package org.officeflow.engine.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.calendar.DurationHelper;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.officeflow.testing.OfficeTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Which jobs go to this node's threads at once, and when; the threads themselves are not needed for it. */
@OfficeTest
class PromptJobsTest {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcTemplate jdbc;

    private final Threads threads = new Threads();
    private JobExecutor before;
    private String deployment;

    /** Keeps what it is handed. */
    private static final class Threads extends JobExecutor {

        private final List<List<String>> handed = new ArrayList<>();

        @Override
        public boolean isActive() {
            return true;
        }

        @Override
        public void executeJobs(List<String> jobs, ProcessEngineImpl engine) {
            handed.add(List.copyOf(jobs));
        }

        @Override
        protected void startExecutingJobs() {
            throw new IllegalStateException("nothing is looked for here");
        }

        @Override
        protected void stopExecutingJobs() {
            // nothing was started
        }
    }

    @BeforeEach
    void deploy() {
        before = configuration().getJobExecutor();
        configuration().setJobExecutor(threads);
        deployment = repository
                .createDeployment()
                .addModelInstance(
                        "one.bpmn",
                        Bpmn.createExecutableProcess("one-step")
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .manualTask()
                                .camundaAsyncBefore()
                                .endEvent()
                                .done())
                .addModelInstance(
                        "two.bpmn",
                        Bpmn.createExecutableProcess("two-steps")
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .parallelGateway("Fork")
                                .manualTask()
                                .camundaAsyncBefore()
                                .moveToLastGateway()
                                .manualTask()
                                .camundaAsyncBefore()
                                .moveToLastGateway()
                                .manualTask()
                                .camundaAsyncBefore()
                                .camundaExclusive(false)
                                .done())
                .addModelInstance(
                        "timer.bpmn",
                        Bpmn.createExecutableProcess("one-timer")
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .intermediateCatchEvent()
                                .timerWithDuration("PT1H")
                                .endEvent()
                                .done())
                .deploy()
                .getId();
    }

    @AfterEach
    void remove() {
        configuration().setJobExecutor(before);
        repository.deleteDeployment(deployment, true, true, true);
    }

    @Test
    void aStepThatRunsOnItsOwnIsHandedOverWhenItsTransactionIsOnDisk() {
        var instance = transactions.execute(status -> {
            var started = runtime.startProcessInstanceByKey("one-step").getId();
            assertThat(threads.handed).as("not before the commit").isEmpty();
            return started;
        });

        var job = management.createJobQuery().processInstanceId(instance).singleResult();
        assertThat(threads.handed).containsExactly(List.of(job.getId()));
        assertThat(jdbc.queryForMap(
                        "select lock_owner_, lock_exp_time_ > now() as locked from act_ru_job where id_ = ?",
                        job.getId()))
                .as("no other node takes it, for as long as a lock lasts")
                .isEqualTo(Map.of("lock_owner_", threads.getLockOwner(), "locked", true));
    }

    @Test
    void nothingIsHandedOverWhenTheTransactionFails() {
        assertThatThrownBy(() -> transactions.executeWithoutResult(status -> {
                    runtime.startProcessInstanceByKey("one-step");
                    throw new IllegalStateException("the lights went out");
                }))
                .hasMessage("the lights went out");

        assertThat(threads.handed).isEmpty();
        assertThat(management.createJobQuery().processDefinitionKey("one-step").count())
                .isZero();
    }

    @Test
    void stepsOfOneCaseThatExcludeEachOtherRunOneAfterTheOther() {
        runtime.startProcessInstanceByKey("two-steps");

        assertThat(threads.handed).extracting(List::size).containsExactlyInAnyOrder(2, 1);
    }

    @Test
    void aTimerWaits() {
        var instance = runtime.startProcessInstanceByKey("one-timer").getId();

        assertThat(management.createJobQuery().processInstanceId(instance).count())
                .isOne();
        assertThat(threads.handed).isEmpty();
    }

    @Test
    void whatIsKnownOfAKindOfJobCountsForEachNewOne() {
        runtime.startProcessInstanceByKey("one-timer");
        var kind = management
                .createJobDefinitionQuery()
                .processDefinitionKey("one-timer")
                .singleResult()
                .getId();
        management.setOverridingJobPriorityForJobDefinition(kind, 7);
        management.suspendJobDefinitionById(kind);

        var instance = runtime.startProcessInstanceByKey("one-timer").getId();

        var job = management.createJobQuery().processInstanceId(instance).singleResult();
        assertThat(job.isSuspended()).isTrue();
        assertThat(job.getPriority()).isEqualTo(7);
    }

    @Test
    void aJobThatWasHandedOverRunsAndNobodyLooksForMore() {
        var looks = new AtomicInteger();
        var executor = new SpringJobExecutor() {
            @Override
            public boolean isActive() {
                return true;
            }

            @Override
            public void jobWasAdded() {
                looks.incrementAndGet();
            }
        };
        executor.setTaskExecutor(PromptJobsTest::elsewhere);
        configuration().setJobExecutor(executor);

        var instance = runtime.startProcessInstanceByKey("one-step").getId();

        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .count())
                .isZero();
        assertThat(looks).hasValue(0);
    }

    private static void elsewhere(Runnable work) {
        var thread = new Thread(work);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void noTimerSearchesTheLibrariesForWhoReadsIt() throws Exception {
        var searched = new ArrayList<String>();
        var thread = Thread.currentThread();
        var classes = thread.getContextClassLoader();
        thread.setContextClassLoader(new ClassLoader(classes) {
            @Override
            public Enumeration<URL> getResources(String name) throws IOException {
                searched.add(name);
                return super.getResources(name);
            }
        });
        try {
            assertThat(new DurationHelper("P2D", new Date(0)).getDateAfter(new Date(0)))
                    .isEqualTo(Date.from(Instant.EPOCH.plus(2, ChronoUnit.DAYS)));
        } finally {
            thread.setContextClassLoader(classes);
        }
        assertThat(searched).isEmpty();
    }

    @Test
    void whereNoJobsRunNothingIsTaken() {
        configuration().setJobExecutor(before);
        var instance = runtime.startProcessInstanceByKey("one-step").getId();

        assertThat(jdbc.queryForObject(
                        "select count(*) from act_ru_job where process_instance_id_ = ? and lock_owner_ is null",
                        Integer.class,
                        instance))
                .isOne();
    }

    private ProcessEngineConfigurationImpl configuration() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }
}
