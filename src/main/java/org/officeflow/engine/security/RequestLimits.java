package org.officeflow.engine.security;

import java.time.Clock;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletListenerRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** How much strangers may ask of this office: sizes, failed logins, pages without a login. */
@Configuration(proxyBeanMethods = false)
class RequestLimits {

    @Bean
    FilterRegistrationBean<RequestSizeFilter> requestSizeFilter(SecuritySettings settings) {
        var filter = new RequestSizeFilter(settings.largestRequest(), settings.largestUpload());
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return registration;
    }

    @Bean
    FilterRegistrationBean<FailedLoginsFilter> failedLoginsFilter(SecuritySettings settings, Clock clock) {
        var failures = new FailedLogins(settings.failedLogins(), settings.failedLoginsWithin(), clock);
        var registration = new FilterRegistrationBean<>(new FailedLoginsFilter(failures));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 3);
        return registration;
    }

    @Bean
    WaitingSessions waitingSessions(SecuritySettings settings) {
        return new WaitingSessions(settings.loginWithin(), settings.mostWaiting());
    }

    @Bean
    FilterRegistrationBean<WaitingSessions> waitingSessionsFilter(WaitingSessions sessions) {
        var registration = new FilterRegistrationBean<>(sessions);
        registration.addUrlPatterns("/camunda/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 4);
        return registration;
    }

    @Bean
    ServletListenerRegistrationBean<WaitingSessions> waitingSessionsListener(WaitingSessions sessions) {
        return new ServletListenerRegistrationBean<>(sessions);
    }
}
