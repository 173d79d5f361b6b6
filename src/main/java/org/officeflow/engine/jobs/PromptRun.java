package org.officeflow.engine.jobs;

import java.util.List;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobsRunnable;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;

/**
 * Runs jobs that were handed over without being looked for. At the end of its jobs the engine's own run sends the one thread that
 * looks for jobs to look again at once, twice, in case others of the same process instance were held back. After jobs that were
 * handed over it would find nothing nearly every time; what is held back after all is found when it looks by itself, within
 * seconds.
 */
class PromptRun extends ExecuteJobsRunnable {

    PromptRun(List<String> jobs, ProcessEngineImpl engine, JobExecutor executor) {
        super(jobs, engine);
        jobExecutor = new Quiet(executor);
    }

    /** Whether jobs are to be run is the executor's word; what it is told at the end does not reach it. */
    private static final class Quiet extends JobExecutor {

        private final JobExecutor executor;

        Quiet(JobExecutor executor) {
            this.executor = executor;
        }

        @Override
        public boolean isActive() {
            return executor.isActive();
        }

        @Override
        public void jobWasAdded() {
            // nobody needs to look
        }

        @Override
        public void executeJobs(List<String> jobs, ProcessEngineImpl engine) {
            executor.executeJobs(jobs, engine);
        }

        @Override
        protected void startExecutingJobs() {
            // the executor has started
        }

        @Override
        protected void stopExecutingJobs() {
            // the executor stops by itself
        }
    }
}
