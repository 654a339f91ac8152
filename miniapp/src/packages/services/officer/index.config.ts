export default definePageConfig({ navigationBarTitleText: '更换专员' });
