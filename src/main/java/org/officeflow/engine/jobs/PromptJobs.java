package org.officeflow.engine.jobs;

import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;
import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.task.TaskRejectedException;

/**
 * Starts a step that runs on its own as soon as the transaction that asked for it is on disk. The job is written as this node's
 * and handed to its threads right away, in place of being written as nobody's, looked for and taken. Should the node die in
 * between, any node finds the job when its lock has run out.
 *
 * <p>Jobs of one process instance that must not run at once run one after the other. What has a date, and what a running job asks
 * for, goes the engine's own way.
 */
class PromptJobs extends JobManager {

    private static final Logger LOG = LoggerFactory.getLogger(PromptJobs.class);

    /** Of this command, by process instance; each list is handed over as a whole. */
    private final Map<String, List<String>> oneAfterTheOther = new HashMap<>();

    @Override
    protected void hintJobExecutor(JobEntity job) {
        var executor = Context.getProcessEngineConfiguration().getJobExecutor();
        if (!executor.isActive() || Context.getJobExecutorContext() != null || !isPrompt(job)) {
            super.hintJobExecutor(job);
            return;
        }
        job.setLockOwner(executor.getLockOwner());
        job.setLockExpirationTime(new Date(ClockUtil.getCurrentTime().getTime() + executor.getLockTimeInMillis()));
        if (!job.isExclusive()) {
            afterCommit(List.of(job.getId()));
            return;
        }
        var others = oneAfterTheOther.get(job.getProcessInstanceId());
        if (others != null) {
            others.add(job.getId());
            return;
        }
        var jobs = new ArrayList<>(List.of(job.getId()));
        oneAfterTheOther.put(job.getProcessInstanceId(), jobs);
        afterCommit(jobs);
    }

    private boolean isPrompt(JobEntity job) {
        return job instanceof MessageEntity
                && job.getProcessInstanceId() != null
                && job.getId() != null
                && job.getDuedate() == null
                && !job.isSuspended()
                && isJobPriorityInJobExecutorPriorityRange(job.getPriority());
    }

    private static void afterCommit(List<String> jobs) {
        var configuration = Context.getProcessEngineConfiguration();
        var engine = configuration.getProcessEngine();
        Context.getCommandContext()
                .getTransactionContext()
                .addTransactionListener(
                        TransactionState.COMMITTED, command -> handOver(jobs, engine, configuration.getJobExecutor()));
    }

    private static void handOver(List<String> jobs, ProcessEngineImpl engine, JobExecutor executor) {
        if (executor instanceof SpringJobExecutor pool) {
            try {
                pool.getTaskExecutor().execute(new PromptRun(jobs, engine, executor));
                return;
            } catch (TaskRejectedException full) {
                LOG.debug("All threads are busy and the queue is full; the executor keeps the jobs {}", jobs);
            }
        }
        executor.executeJobs(jobs, engine);
    }
}
